import { sql, type RawBuilder } from 'kysely';
import type { PersonCursor } from './person-cursor.ts';

/**
 * Columns the list of people may be ordered by; a name never given here never reaches SQL. Their indexes go on with county
 * and id, or with the id alone: a region lies in one county, and the index by filing day serves the rows behind figures too.
 */
const ORDERS = {
  name: { column: 'pinyin', type: 'text', mayBeEmpty: false, goesOnWithId: false },
  birthDate: { column: 'birth_date', type: 'date', mayBeEmpty: false, goesOnWithId: false },
  filedOn: { column: 'filed_on', type: 'date', mayBeEmpty: false, goesOnWithId: true },
  region: { column: 'region_code', type: 'bigint', mayBeEmpty: false, goesOnWithId: true },
  enlistedOn: { column: 'enlisted_on', type: 'date', mayBeEmpty: true, goesOnWithId: false },
  dischargedOn: { column: 'discharged_on', type: 'date', mayBeEmpty: true, goesOnWithId: false },
  disabilityGrade: { column: 'disability_grade', type: 'smallint', mayBeEmpty: true, goesOnWithId: false },
} as const;

export type OrderedBy = keyof typeof ORDERS;

/** As written in an address: the column, with a minus sign for the other way round. */
export const PERSON_ORDERS = (Object.keys(ORDERS) as OrderedBy[]).flatMap(
  (name) => [name, `-${name}`] as const,
);
export type PersonOrder = OrderedBy | `-${OrderedBy}`;

interface Selection {
  readonly from: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
}

/**
 * A page of a selection in an order, one part for those with a value and one for those without, who come last both ways:
 * each part walks its index from where the page before ended, and the second is not begun while the first fills the page.
 */
export const orderedStatement = <Row>(
  { from, where }: Selection,
  columns: RawBuilder<unknown>,
  order: PersonOrder,
  { cursor, limit }: { readonly cursor: PersonCursor | null; readonly limit: number },
): RawBuilder<Row> => {
  const isDescending = order.startsWith('-');
  const { column, type, mayBeEmpty, goesOnWithId } = ORDERS[order.replace('-', '') as OrderedBy];
  const value = sql.ref(`p.${column}`);
  const place = goesOnWithId ? sql`p.id` : sql`p.county_code, p.id`;
  const way = sql.raw(isDescending ? 'desc' : 'asc');
  const beyond = sql.raw(isDescending ? '<' : '>');
  const isAmongEmpty = cursor !== null && cursor.term === '';
  const at = cursor && (goesOnWithId ? sql`${cursor.id}::uuid` : sql`${cursor.county}, ${cursor.id}::uuid`);
  const ordered = goesOnWithId ? sql`p.id ${way}` : sql`p.county_code ${way}, p.id ${way}`;
  const afterValue = cursor
    ? sql`and (${value}, ${place}) ${beyond} (${cursor.term}::${sql.raw(type)}, ${at})`
    : sql``;
  const afterEmpty = isAmongEmpty ? sql`and (${place}) ${beyond} (${at})` : sql``;
  const filled = sql`(
    select ${columns}, ${value}::text as found_by from ${from} where ${where} and ${value} is not null ${afterValue}
    order by ${value} ${way}, ${ordered} limit ${limit})`;
  const empty = sql`(
    select ${columns}, '' as found_by from ${from} where ${where} and ${value} is null ${afterEmpty}
    order by ${ordered} limit ${limit})`;
  if (isAmongEmpty) return sql<Row>`${empty}`;
  return mayBeEmpty ? sql<Row>`${filled} union all ${empty} limit ${limit}` : sql<Row>`${filled}`;
};
