import { sql, type RawBuilder } from 'kysely';
import type { SimpleMetric } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { PLAN_EACH_TIME } from '#platform/db/preparing-client.ts';
import { areaOf, type Area } from '../values/area.ts';
import { contributionsOf } from '../counting/contributions.ts';
import { decodeCursor, encodeCursor, type RowCursor } from './row-cursor.ts';
import { inArea } from '../values/in-area.ts';
import { rowParts, type RowPart } from './row-parts.ts';
import { sourceTable } from '../counting/metric-source.ts';
import type { FigureQuery } from '../values/metric-values.ts';
import { EVER } from '../values/period.ts';
import { sliceCondition } from '../values/slice.ts';

/** One row behind a figure. */
export interface FigureRow {
  readonly source: 'ledger' | 'registry' | 'case';
  /** The ledger's code, for ledger rows. */
  readonly ledger: string | null;
  readonly countyCode: number;
  readonly id: string;
  readonly businessDay: string;
  readonly regionCode: number;
  /** What the row adds to the figure, in its unit; negative for a subtracted part. */
  readonly contribution: number;
  /** For registry rows and rows about a person: where that person's file is. */
  readonly person: { readonly countyCode: number; readonly id: string } | null;
}

export interface FigureRows {
  readonly rows: readonly FigureRow[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

export interface RowsQuery extends FigureQuery {
  /** For rates: which side to open; the denominator when left out. */
  readonly part?: 'numerator' | 'denominator';
  readonly after?: string | null;
  readonly size: number;
}

export interface RawRow {
  readonly county_code: number;
  readonly id: string;
  readonly business_day: string;
  readonly region_code: number;
  readonly contribution: number;
  readonly person_county: number | null;
  readonly person_id: string | null;
}

/** Before every row of a part. */
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const dayCondition = (metric: SimpleMetric, day: string, from: string, to: string): RawBuilder<unknown> => {
  const { endDay } = sourceTable(metric.source);
  if (!metric.stock || endDay === null) return sql`${sql.raw(day)} between ${from}::date and ${to}::date`;
  return sql`${sql.raw(day)} between ${EVER}::date and ${to}::date
    and (${sql.raw(endDay)} is null or ${sql.raw(endDay)} > ${to}::date)`;
};

const isOfPeople = (metric: SimpleMetric): boolean => metric.measure.kind === 'distinct';

const matching = ({ metric, period, sign }: RowPart, area: Area, slice: string): RawBuilder<RawRow> => {
  const table = sourceTable(metric.source);
  const value = sql.raw(contributionsOf(metric)[0]!.value);
  const person =
    metric.source.kind === 'registry'
      ? sql`s.county_code as person_county, s.id as person_id`
      : sql`s.person_county, s.person_id`;
  return sql<RawRow>`
    select s.county_code, s.id, ${sql.raw(table.day)} as business_day, s.region_code,
           ${sign} * (${value})::bigint as contribution, ${person}
    from ${sql.raw(isOfPeople(metric) ? table.people : table.table)} s
    where ${sql.raw(table.counts)} and (${value}) is not null and ${sliceCondition(metric, slice)}
      and ${inArea(table, area)}
      and ${dayCondition(metric, table.day, period.from, period.to)}`;
};

/** A count of people lists each person once, by the latest entry. */
const oncePerPerson = (inner: RawBuilder<RawRow>): RawBuilder<RawRow> => sql<RawRow>`
  select distinct on (person_county, person_id) * from (${inner}) every
  order by person_county, person_id, business_day desc, id desc`;

/** The rows `s` of a part that count, as a statement: each person once where people are counted. */
export const countedRows = (part: RowPart, area: Area, slice: string): RawBuilder<RawRow> => {
  const matched = matching(part, area, slice);
  return isOfPeople(part.metric) ? oncePerPerson(matched) : matched;
};

const page = async (
  tx: Tx,
  part: RowPart,
  query: RowsQuery,
  after: RowCursor | null,
  size: number,
): Promise<readonly RawRow[]> => {
  const counted = countedRows(part, areaOf(query.region), query.slice ?? '');
  // Several people of a count may be named by one entry: among its rows the person tells them apart.
  const [columns, order] = isOfPeople(part.metric)
    ? ['business_day, id, person_id', 'business_day desc, id desc, person_id desc']
    : ['business_day, id', 'business_day desc, id desc'];
  const last =
    after &&
    sql.join([
      sql`${after.day}::date`,
      sql`${after.id}::uuid`,
      ...(isOfPeople(part.metric) ? [sql`${after.person}::uuid`] : []),
    ]);
  const from = last ? sql`where (${sql.raw(columns)}) < (${last})` : sql``;
  const { rows } = await sql<RawRow>`
    ${sql.raw(PLAN_EACH_TIME)} select * from (${counted}) counted ${from} order by ${sql.raw(order)} limit ${size}
  `.execute(tx);
  return rows;
};

/** A row of a part, as it is listed. */
export const presentRow = ({ metric }: RowPart, row: RawRow): FigureRow => ({
  source: metric.source.kind,
  ledger: metric.source.kind === 'ledger' ? metric.source.ledger : null,
  countyCode: row.county_code,
  id: row.id,
  businessDay: row.business_day,
  regionCode: row.region_code,
  contribution: row.contribution,
  person: row.person_id === null ? null : { countyCode: row.person_county!, id: row.person_id },
});

/**
 * The rows a figure counts, newest first, page by page: exactly `rowCount` of them, adding up to `value`.
 * A derived figure lists its parts one after the other.
 */
export const metricRows = async (tx: Tx, query: RowsQuery): Promise<FigureRows> => {
  const parts = rowParts(query);
  const rows: FigureRow[] = [];
  const start = decodeCursor(query.after);
  for (let at = start?.part ?? 0; at < parts.length; at += 1) {
    const part = parts[at]!;
    const room = query.size - rows.length;
    const found = await page(tx, part, query, at === start?.part ? start : null, room + 1);
    rows.push(...found.slice(0, room).map((row) => presentRow(part, row)));
    const last = found[room - 1];
    if (found.length > room && last) {
      return {
        rows,
        next: encodeCursor({ part: at, day: last.business_day, id: last.id, person: last.person_id }),
      };
    }
    if (rows.length === query.size && at + 1 < parts.length) {
      return {
        rows,
        next: encodeCursor({ part: at + 1, day: '9999-12-31', id: LAST_ID, person: LAST_ID }),
      };
    }
  }
  return { rows, next: null };
};
