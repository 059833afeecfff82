import { sql } from 'kysely';
import type { FigureChanges, FigureRowChange, FrozenCell, FrozenFigure } from '#kit/report-document/index.ts';
import { changedRows, presentFigureRows, requireFigure, type FrozenRows } from '#modules/metrics';
import type { Actor } from '#platform/auth/actor.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { EditionRow } from './edition.ts';

/** Rows named at most; the counts are whole. */
const MOST_ROWS = 200;

const frozenRows = async (tx: Tx, edition: EditionRow, number: number): Promise<FrozenRows> => {
  const { rows } = await sql<{ row_keys: Buffer; contributions: Buffer | null }>`
    select row_keys, contributions from report_edition_rows
    where county_code = ${edition.county_code} and edition_id = ${edition.id} and number = ${number}
  `.execute(tx);
  const { row_keys: keys, contributions } = rows[0]!;
  return { keys, contributions, count: keys.length / 8 };
};

/** The figure of a number: of the text, then of tables and charts. Throws Problem not-found. */
const figureOf = ({ content }: EditionRow, number: number): FrozenFigure | FrozenCell => {
  const all = [...content.figures, ...(content.cells ?? [])];
  const figure = all[number - 1];
  if (figure) return figure;
  throw new Problem('not-found', 'report-figure-unknown', `这份报告没有第${number}个数字。`, {
    advice: `数字编号为1至${all.length}。`,
  });
};

type Changed = Awaited<ReturnType<typeof changedRows>>['rows'][number];

/** The last act on each row since the report was signed: what was done, when and why. */
const actsSince = async (
  tx: Tx,
  { finalised_at: at }: EditionRow,
  rows: readonly Changed[],
): Promise<Map<string, FigureRowChange['act']>> => {
  const known = rows.flatMap(({ row }) => row ?? []);
  if (known.length === 0) return new Map();
  const { rows: acts } = await sql<{
    subject_id: string;
    kind: string;
    recorded_at: Date;
    reason: string | null;
  }>`
    select distinct on (subject_id) subject_id, kind, recorded_at, reason from act
    where county_code = any(${[...new Set(known.map(({ countyCode }) => countyCode))]}::integer[])
      and subject_id = any(${known.map(({ id }) => id)}::uuid[]) and recorded_at > ${at}
    order by subject_id, id desc
  `.execute(tx);
  return new Map(
    acts.map((act) => [
      act.subject_id,
      { kind: act.kind, at: act.recorded_at.toISOString(), reason: act.reason },
    ]),
  );
};

/**
 * What became of the rows behind a signed figure: which entered, which left, which count otherwise, and the act that did
 * it. Throws Problem not-found for an unknown figure, forbidden outside the scope.
 */
export const figureChanges = async (
  tx: Tx,
  { actor, scope }: { actor: Actor; scope: Scope },
  edition: EditionRow,
  number: number,
): Promise<FigureChanges> => {
  const figure = figureOf(edition, number);
  requireFigure(scope, figure.metric, figure.region);
  const total = { added: 0, removed: 0, changed: 0, rows: [] as FigureRowChange[] };
  for (const { set, side } of figure.sets) {
    const frozen = edition.content.sets[set - 1]!;
    const changes = await changedRows(tx, frozen, await frozenRows(tx, edition, set), MOST_ROWS);
    total.added += changes.added;
    total.removed += changes.removed;
    total.changed += changes.changed;
    const acts = await actsSince(tx, edition, changes.rows);
    const shown = await presentFigureRows(
      tx,
      actor,
      changes.rows.flatMap(({ row }) => row ?? []),
    );
    const byId = new Map(shown.map((row) => [row.id, row]));
    for (const { row, ...change } of changes.rows)
      total.rows.push({
        ...change,
        side,
        row: row ? (byId.get(row.id) ?? null) : null,
        act: (row && acts.get(row.id)) ?? null,
      });
  }
  return { ...total, rows: total.rows.slice(0, MOST_ROWS) };
};
