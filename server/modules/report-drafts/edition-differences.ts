import { findMetric } from '#definitions';
import { figuresIn, type FigureDifference, type FrozenFigure } from '#kit/report-document/index.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import type { EditionContent, EditionRow } from './edition.ts';
import { resolveFigures } from './resolve-figures.ts';

export interface EditionDifferences {
  readonly asOf: string;
  /** How many figures were asked again. */
  readonly compared: number;
  /** Those that are no longer what was signed. */
  readonly rows: readonly FigureDifference[];
}

const isDefinedOtherwise = ({ definitions }: EditionContent, metric: string): boolean =>
  canonicalJson(definitions[metric] ?? null) !== canonicalJson(findMetric(metric) ?? null);

const moment = ({ value, text, rowCount }: Pick<FrozenFigure, 'value' | 'text' | 'rowCount'>) => ({
  value,
  text,
  rowCount,
});

/**
 * Asks every figure of a signed report again and answers those that came out otherwise: by value, wording or the number of
 * rows. Figures the asker may not see today are left out.
 */
export const editionDifferences = async (
  tx: Tx,
  scope: Scope,
  edition: EditionRow,
): Promise<EditionDifferences> => {
  const { content } = edition;
  const setting = {
    region: edition.region_code,
    from: edition.period_from,
    to: edition.period_to,
    forecastTo: content.forecastTo,
  };
  const { asOf, figures: now } = await resolveFigures(tx, scope, setting, {
    figures: figuresIn(content.document),
    tables: [],
  });
  const pairs = content.figures
    .map((signed, at) => ({ signed, now: now[at]! }))
    .filter((pair) => pair.now.missing !== 'outside-scope');
  return {
    asOf,
    compared: pairs.length,
    rows: pairs
      .map(({ signed, now: current }) => ({
        number: signed.number,
        id: signed.id,
        title: signed.title,
        signed: moment(signed),
        now: moment(current),
        definitionChanged: isDefinedOtherwise(content, signed.metric),
      }))
      .filter((one) => one.definitionChanged || canonicalJson(one.signed) !== canonicalJson(one.now)),
  };
};
