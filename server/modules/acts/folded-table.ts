import { sql, type RawBuilder } from 'kysely';
import type { DB } from '#generated/db.ts';
import { today } from '#platform/calendar/today.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import type { Tx } from '#platform/db/database.ts';
import { bytes, insertRows, type ColumnTypes } from '#platform/db/insert-rows.ts';
import type { ActPayload } from './act.ts';
import { appendActs } from './append-acts.ts';
import { newAct, type ActContext } from './new-act.ts';

type ColumnType =
  | 'text'
  | 'uuid'
  | 'date'
  | 'timestamptz'
  | 'smallint'
  | 'integer'
  | 'boolean'
  | 'text[]'
  | 'jsonb'
  | 'bytea';

/**
 * A table whose rows are the sum of their acts: every act carries the facts it changes, under the names of `facts`.
 * Moments travel as ISO texts and bytes as base64, so that an act is plain JSON.
 */
export interface FoldedTable {
  readonly table: keyof DB & string;
  /** The first part of the kinds of its acts: 'hall-ticket'. */
  readonly kind: string;
  /** Name of a fact, its column and the column's type. */
  readonly facts: Readonly<Record<string, readonly [column: string, type: ColumnType]>>;
}

/** Where a row lies; line and region make its scope key. */
export interface FoldedPlace {
  readonly countyCode: number;
  readonly id: string;
  readonly lineNumber: number;
  readonly regionCode: number;
}

export type Facts = Readonly<Record<string, unknown>>;

type PlacedRow = {
  readonly county_code: number;
  readonly id: string;
  readonly line_number: number;
  readonly region_code: number;
};

const LINE_STEP = 1e12;

export const placeOfRow = (row: PlacedRow): FoldedPlace => ({
  countyCode: row.county_code,
  id: row.id,
  lineNumber: row.line_number,
  regionCode: row.region_code,
});

const PLACE_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  line_number: 'smallint',
  region_code: 'bigint',
  updated_at: 'timestamptz',
} as const;

/** `insertRows` keeps a statement for each constant of columns: one for each table. */
const insertColumns = new WeakMap<FoldedTable, ColumnTypes>();

const insertColumnsOf = (table: FoldedTable): ColumnTypes => {
  const known = insertColumns.get(table);
  if (known) return known;
  const columns = { ...PLACE_COLUMNS, ...Object.fromEntries(Object.values(table.facts)) };
  insertColumns.set(table, columns);
  return columns;
};

const inserted = (type: ColumnType, value: unknown): unknown =>
  type === 'bytea' && typeof value === 'string' ? bytes(Buffer.from(value, 'base64')) : value;

const assigned = (type: ColumnType, value: unknown): RawBuilder<unknown> => {
  if (value === null) return sql`null`;
  if (type === 'bytea') return sql`${Buffer.from(String(value), 'base64')}`;
  if (type === 'jsonb') return sql`${JSON.stringify(value)}::jsonb`;
  return sql`${value}::${sql.raw(type)}`;
};

const asFact = (type: ColumnType, value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return value.toString('base64');
  return value;
};

/** The facts of a stored row, as its acts tell them. */
export const factsOf = (table: FoldedTable, row: object): Facts =>
  Object.fromEntries(
    Object.entries(table.facts).map(([name, [column, type]]) => [name, asFact(type, (row as Facts)[column])]),
  );

/** The facts that the acts of one row add up to, the first one first. */
export const foldFacts = (table: FoldedTable, payloads: readonly ActPayload[]): Facts => {
  const empty = Object.fromEntries(Object.keys(table.facts).map((name) => [name, null]));
  const all: Facts = Object.assign(empty, ...payloads);
  return Object.fromEntries(Object.keys(table.facts).map((name) => [name, all[name] ?? null]));
};

export const sameFacts = (one: Facts, other: Facts): boolean => canonicalJson(one) === canonicalJson(other);

/** Whether a stored row says these facts already: an act that tells of no change is none. */
export const standsAlready = (table: FoldedTable, row: object, facts: Facts): boolean => {
  const told = factsOf(table, row);
  const now = Object.fromEntries(Object.keys(facts).map((name) => [name, told[name] ?? null]));
  return sameFacts(now, facts);
};

/** When what is done is done; the real moment when left out. */
export interface TimedContext extends ActContext {
  readonly at: Date;
}

const actOf = (
  context: TimedContext,
  table: FoldedTable,
  verb: string,
  place: FoldedPlace,
  changed: { readonly facts: Facts; readonly requestKey: string | null },
) =>
  newAct(context, {
    kind: `${table.kind}.${verb}`,
    countyCode: place.countyCode,
    subjectId: place.id,
    effectiveOn: today(context.at),
    scopeKey: place.lineNumber * LINE_STEP + place.regionCode,
    requestKey: changed.requestKey,
    payload: changed.facts,
  });

/** Writes new rows with all their facts, an act on each; a single one carries the request key. */
export const insertFolded = async (
  tx: Tx,
  context: TimedContext,
  table: FoldedTable,
  verb: string,
  rows: readonly { readonly place: FoldedPlace; readonly facts: Facts }[],
): Promise<void> => {
  const written = rows.map(({ place, facts }) => ({
    county_code: place.countyCode,
    id: place.id,
    line_number: place.lineNumber,
    region_code: place.regionCode,
    updated_at: context.at,
    ...Object.fromEntries(
      Object.entries(table.facts).map(([name, [column, type]]) => [
        column,
        inserted(type, facts[name] ?? null),
      ]),
    ),
  }));
  await insertRows(tx, table.table, insertColumnsOf(table), written);
  const requestKey = rows.length === 1 ? context.requestKey : null;
  await appendActs(
    tx,
    rows.map(({ place, facts }) => actOf(context, table, verb, place, { facts, requestKey })),
  );
};

/** Changes facts of one row by one act. `isMain` acts carry the request key; a request makes at most one of them. */
export const changeFolded = async (
  tx: Tx,
  context: TimedContext,
  table: FoldedTable,
  verb: string,
  row: PlacedRow,
  facts: Facts,
  isMain = true,
): Promise<void> => {
  const sets = Object.entries(facts).map(([name, value]) => {
    const [column, type] = table.facts[name] ?? [];
    if (column === undefined || type === undefined)
      throw new RangeError(`${table.kind} has no fact ${name}.`);
    return sql`${sql.ref(column)} = ${assigned(type, value)}`;
  });
  await sql`
    update ${sql.table(table.table)}
    set ${sql.join([...sets, sql`row_version = row_version + 1`, sql`updated_at = ${context.at}`])}
    where county_code = ${row.county_code} and id = ${row.id}
  `.execute(tx);
  const requestKey = isMain ? context.requestKey : null;
  await appendActs(tx, [actOf(context, table, verb, placeOfRow(row), { facts, requestKey })]);
};
