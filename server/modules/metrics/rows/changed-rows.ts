import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { areaOf } from '../values/area.ts';
import { compareRowSets, type KeyChange } from './compare-row-sets.ts';
import { inCounties } from '../values/in-counties.ts';
import { presentRow, type FigureRow, type RawRow } from './metric-rows.ts';
import { sourceTable } from '../counting/metric-source.ts';
import { keyColumn, keyOf, partOf, readRowSet, type FrozenRows, type RowSet } from './row-sets.ts';

/** A row that changed since a set was frozen; `row` is null when it is no longer in sight of the asker. */
export interface RowChange {
  readonly kind: KeyChange['kind'];
  readonly before: number | null;
  readonly after: number | null;
  readonly row: FigureRow | null;
}

export interface RowChanges {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The first of them. */
  readonly rows: readonly RowChange[];
}

/** The latest row of each key, counted or not: a withdrawn entry is still there to be named. */
const rowsOfKeys = async (tx: Tx, set: RowSet, keys: readonly Buffer[]): Promise<Map<string, RawRow>> => {
  const part = partOf(set);
  const area = areaOf(set.region);
  const table = sourceTable(part.metric.source);
  const isRegistry = part.metric.source.kind === 'registry';
  const person = isRegistry
    ? sql`s.county_code as person_county, s.id as person_id`
    : sql`s.person_county, s.person_id`;
  const ledger =
    part.metric.source.kind === 'ledger' ? sql`s.ledger = ${part.metric.source.ledger}` : sql`true`;
  const { rows } = await sql<RawRow & { key: Buffer }>`
    select * from (
      select s.county_code, s.id, ${sql.raw(table.day)} as business_day, s.region_code,
             0::bigint as contribution, ${person}, ${keyOf(`s.${keyColumn(part)}`)} as key
      from ${sql.raw(part.metric.measure.kind === 'distinct' ? table.people : table.table)} s where ${ledger} and ${inCounties(area, 's.county_code')}
    ) every
    where key = any(${keys}::bytea[])
    order by business_day, id
  `.execute(tx);
  return new Map(rows.map((row) => [row.key.toString('hex'), row]));
};

/**
 * What became of a frozen set: how many rows entered it, left it or count otherwise now, and the first `most` of them by
 * name.
 */
export const changedRows = async (
  tx: Tx,
  set: RowSet,
  frozen: FrozenRows,
  most: number,
): Promise<RowChanges> => {
  const changes = compareRowSets(frozen, await readRowSet(tx, set));
  const count = (kind: KeyChange['kind']): number => changes.filter((one) => one.kind === kind).length;
  const listed = changes.slice(0, most);
  const found =
    listed.length === 0
      ? new Map<string, RawRow>()
      : await rowsOfKeys(
          tx,
          set,
          listed.map(({ key }) => key),
        );
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    rows: listed.map(({ kind, key, before, after }) => {
      const raw = found.get(key.toString('hex'));
      return { kind, before, after, row: raw ? presentRow(partOf(set), raw) : null };
    }),
  };
};
