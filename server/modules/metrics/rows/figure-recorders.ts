import { sql } from 'kysely';
import type { Actor } from '#platform/auth/actor.ts';
import { scopeHolds, scopeKey } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { metricRows, type FigureRow, type RowsQuery } from './metric-rows.ts';
import { lineNumbers } from '../dictionary/require-figure.ts';

/** Rows looked at: the latest ones; who recorded the rest may be read from the rows themselves. */
const MOST_ROWS = 1_000;

/** One person at one desk, and how many of the rows looked at they recorded. */
export interface Recorder {
  /** Null where the reader may count the rows but not open them. */
  readonly name: string | null;
  /** The post they held then; '' for imports by command. */
  readonly desk: string;
  readonly rows: number;
}

export interface Recorders {
  readonly recorders: readonly Recorder[];
  /** How many rows were looked at; fewer than the figure has when it has more than are looked at. */
  readonly looked: number;
}

interface FirstAct {
  readonly subject_id: string;
  readonly account_id: string;
  readonly post_id: string | null;
}

const firstActs = async (tx: Tx, rows: readonly FigureRow[]): Promise<Map<string, FirstAct>> => {
  const { rows: acts } = await sql<FirstAct>`
    select distinct on (subject_id) subject_id, account_id, post_id from act
    where county_code = any(${[...new Set(rows.map(({ countyCode }) => countyCode))]}::integer[])
      and subject_id = any(${rows.map(({ id }) => id)}::uuid[])
    order by subject_id, id
  `.execute(tx);
  return new Map(acts.map((act) => [act.subject_id, act]));
};

const namesOf = async (tx: Tx, table: 'account' | 'post', ids: readonly (string | null)[]) => {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const column = sql.ref(table === 'account' ? 'display_name' : 'title');
  const { rows } = await sql<{ id: string; name: string }>`
    select id, ${column} as name from ${sql.table(table)} where id = any(${known}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Whether the reader may open the row itself, and so see who recorded it. */
const mayOpen = (actor: Actor, { source, ledger, regionCode }: FigureRow): boolean => {
  if (source === 'registry') return scopeHolds(actor.scopeFor('people.read'), regionCode);
  // A case passes through many hands, and its own record names each of them.
  if (source === 'case') return false;
  const [line = 0] = lineNumbers({ kind: 'ledger', ledger: ledger ?? '' });
  return scopeHolds(actor.scopeFor('ledger.read'), scopeKey(line, regionCode));
};

/** Who recorded the rows behind a figure, by person and desk, most rows first. `query.size` and `after` are not used. */
export const figureRecorders = async (
  tx: Tx,
  actor: Actor,
  query: Omit<RowsQuery, 'size' | 'after'>,
): Promise<Recorders> => {
  const { rows } = await metricRows(tx, { ...query, size: MOST_ROWS });
  if (rows.length === 0) return { recorders: [], looked: 0 };
  const acts = await firstActs(tx, rows);
  const made = rows.flatMap((row) => {
    const act = acts.get(row.id);
    return act ? [{ act, isOpen: mayOpen(actor, row) }] : [];
  });
  const names = await namesOf(
    tx,
    'account',
    made.filter(({ isOpen }) => isOpen).map(({ act }) => act.account_id),
  );
  const desks = await namesOf(
    tx,
    'post',
    made.map(({ act }) => act.post_id),
  );
  const groups = Map.groupBy(
    made.map(({ act, isOpen }) => ({
      name: isOpen ? (names.get(act.account_id) ?? '系统导入') : null,
      desk: desks.get(act.post_id ?? '') ?? '',
    })),
    ({ name, desk }) => `${name ?? ''} ${desk}`,
  );
  const recorders = [...groups.values()].map((group) => ({ ...group[0]!, rows: group.length }));
  return { recorders: recorders.sort((one, other) => other.rows - one.rows), looked: rows.length };
};
