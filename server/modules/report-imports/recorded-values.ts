import { plainFigure } from '#kit/report-document/index.ts';
import type { ReportDays } from '#kit/report-period.ts';
import { resolveFigures } from '#modules/report-drafts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { comparisonOf, recordKey, type NamedNumber, type RecordedValue } from './propose-figures.ts';

/**
 * What the records say, for an area and days, of every metric the numbers may mean, by `recordKey`. Left out is what has
 * no record there, or may not be seen by the asker. Open the transaction with `inSnapshot`.
 */
export const recordedValues = async (
  tx: Tx,
  scope: Scope,
  place: { readonly region: number } & ReportDays,
  numbers: readonly NamedNumber[],
): Promise<ReadonlyMap<string, RecordedValue>> => {
  const asked = new Map(
    numbers.flatMap((named) =>
      named.candidates.map(({ metric }) => {
        const compare = comparisonOf(named);
        const key = recordKey(metric, compare);
        return [key, plainFigure(key, metric, { compare })] as const;
      }),
    ),
  );
  const { figures } = await resolveFigures(
    tx,
    scope,
    { ...place, forecastTo: null },
    { figures: [...asked.values()], tables: [] },
  );
  return new Map(
    figures.flatMap(({ id, value, text }) => (value === null ? [] : [[id, { value, text }] as const])),
  );
};
