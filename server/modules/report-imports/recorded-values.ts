import { plainFigure } from '#kit/report-document/index.ts';
import type { ReportDays } from '#kit/report-period.ts';
import { resolveFigures } from '#modules/report-drafts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import type { NamedNumber, RecordedValue } from './propose-figures.ts';

/**
 * What the records say, for an area and days, of every metric the numbers may mean, by code. Left out is what has no
 * record there, or may not be seen by the asker. Open the transaction with `inSnapshot`.
 */
export const recordedValues = async (
  tx: Tx,
  scope: Scope,
  place: { readonly region: number } & ReportDays,
  numbers: readonly NamedNumber[],
): Promise<ReadonlyMap<string, RecordedValue>> => {
  const codes = new Set(numbers.flatMap(({ candidates }) => candidates.map(({ metric }) => metric)));
  const { figures } = await resolveFigures(
    tx,
    scope,
    { ...place, forecastTo: null },
    { figures: [...codes].map((code) => plainFigure(code, code)), tables: [] },
  );
  return new Map(
    figures.flatMap(({ metric, value, text }) =>
      value === null ? [] : [[metric, { value, text }] as const],
    ),
  );
};
