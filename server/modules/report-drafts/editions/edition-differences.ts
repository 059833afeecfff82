import { findMetric } from '#definitions';
import { figuresIn, type FigureDifference, type FrozenFigure } from '#kit/report-document/index.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { figureFault } from '#modules/metrics';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import type { EditionContent, EditionRow } from './edition.ts';
import { readOnce } from '../figures/read-once.ts';
import { resolveFigures } from '../figures/resolve-figures.ts';
import { valueCell } from '../figures/value-cell.ts';

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

type Signed = Pick<FrozenFigure, 'number' | 'id' | 'title' | 'metric' | 'value' | 'text' | 'rowCount'>;
interface Pair {
  readonly signed: Signed;
  readonly now: Pick<FrozenFigure, 'value' | 'text' | 'rowCount'>;
}

const ofText = async (tx: Tx, scope: Scope, { content, ...edition }: EditionRow): Promise<Pair[]> => {
  const setting = {
    region: edition.region_code,
    from: edition.period_from,
    to: edition.period_to,
    forecastTo: content.forecastTo,
  };
  const { figures: now } = await resolveFigures(tx, scope, setting, {
    figures: figuresIn(content.document),
    tables: [],
  });
  return content.figures
    .map((signed, at) => ({ signed, now: now[at]! }))
    .filter((pair) => pair.now.missing !== 'outside-scope');
};

/** Cells are asked by what they counted: a table may have other rows today. */
const ofCells = async (tx: Tx, scope: Scope, { content }: EditionRow): Promise<Pair[]> => {
  const cells = (content.cells ?? []).filter((cell) => figureFault(scope, cell) === null);
  const read = await readOnce(tx, cells);
  return cells.map((cell) => {
    const { value, text, rowCount = 0 } = valueCell(cell, read);
    return { signed: { ...cell, id: cell.table }, now: { value, text, rowCount } };
  });
};

/**
 * Asks every figure of a signed report again, in the text and in tables and charts, and answers those that came out
 * otherwise: by value, wording or the number of rows. Figures the asker may not see today are left out.
 */
export const editionDifferences = async (
  tx: Tx,
  scope: Scope,
  edition: EditionRow,
): Promise<EditionDifferences> => {
  const asOf = new Date().toISOString();
  const pairs = [...(await ofText(tx, scope, edition)), ...(await ofCells(tx, scope, edition))];
  return {
    asOf,
    compared: pairs.length,
    rows: pairs
      .map(({ signed, now }) => ({
        number: signed.number,
        id: signed.id,
        title: signed.title,
        signed: moment(signed),
        now: moment(now),
        definitionChanged: isDefinedOtherwise(edition.content, signed.metric),
      }))
      .filter((one) => one.definitionChanged || canonicalJson(one.signed) !== canonicalJson(one.now)),
  };
};
