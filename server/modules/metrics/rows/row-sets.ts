import { sql, type RawBuilder } from 'kysely';
import type { SimpleMetric } from '#kit';
import { sm3 } from '#platform/crypto/sm3.ts';
import type { Tx } from '#platform/db/database.ts';
import { PLAN_EACH_TIME } from '#platform/db/preparing-client.ts';
import { areaOf } from '../values/area.ts';
import { getMetric } from '../dictionary/find-metric.ts';
import { countedRows } from './metric-rows.ts';
import type { FigureQuery } from '../values/metric-values.ts';
import { rowParts, type RowPart } from './row-parts.ts';

/** A set of rows behind a figure, by what counts them; figures that count alike share it. */
export interface RowSet {
  /** Code of the simple metric that counts the rows. */
  readonly metric: string;
  readonly slice: string;
  readonly region: number;
  readonly from: string;
  readonly to: string;
}

/** A set and how it enters a figure. */
export interface FigureSet {
  readonly set: RowSet;
  readonly side: 'value' | 'numerator' | 'denominator';
  readonly sign: 1 | -1;
}

/** The rows of a set, compact: what `report_edition_rows` keeps. */
export interface FrozenRows {
  /** Eight bytes a row: the random half of its id, or of the person's where people are counted; ascending. */
  readonly keys: Buffer;
  /** Eight bytes a row, in the same order; null where every row adds one. */
  readonly contributions: Buffer | null;
  readonly count: number;
}

/** Bytes of one key, and of one contribution. */
export const KEY_BYTES = 8;

/** Names a set: two figures with equal names count the same rows. */
export const setName = ({ metric, slice, region, from, to }: RowSet): string =>
  `${metric} ${slice} ${region} ${from} ${to}`;

/** The sets behind a figure: its parts, for a rate those of both sides. */
export const setsBehind = (query: FigureQuery): FigureSet[] => {
  const isRate = getMetric(query.metric).type === 'ratio';
  const sides = isRate ? (['numerator', 'denominator'] as const) : (['value'] as const);
  return sides.flatMap((side) =>
    rowParts(side === 'value' ? query : { ...query, part: side }).map(({ metric, period, sign }) => ({
      set: {
        metric: metric.code,
        slice: query.slice ?? '',
        region: query.region,
        from: period.from,
        to: period.to,
      },
      side,
      sign,
    })),
  );
};

/** The part a set is counted by. */
export const partOf = ({ metric, from, to }: RowSet): RowPart => ({
  metric: getMetric(metric) as SimpleMetric,
  period: { from, to },
  sign: 1,
});

/** What names a row in a set: the row itself, or the person where people are counted. */
export const keyColumn = ({ metric }: RowPart): string =>
  metric.measure.kind === 'distinct' ? 'person_id' : 'id';

/** The eight bytes of an id that are random in a UUIDv7. */
export const keyOf = (column: string): RawBuilder<Buffer> =>
  sql.raw(`substring(uuid_send(${column}) from 9 for ${KEY_BYTES})`);

interface RawSet {
  readonly keys: Buffer | null;
  readonly contributions: Buffer | null;
  readonly count: number;
  readonly plain: boolean | null;
}

/** Reads the rows of a set as they count now. */
export const readRowSet = async (tx: Tx, set: RowSet): Promise<FrozenRows> => {
  const part = partOf(set);
  const { rows } = await sql<RawSet>`
    ${sql.raw(PLAN_EACH_TIME)}
    select string_agg(key, ''::bytea order by key) as keys,
           string_agg(int8send(contribution), ''::bytea order by key) as contributions,
           count(*) as count, bool_and(contribution = 1) as plain
    from (
      select ${keyOf(keyColumn(part))} as key, contribution
      from (${countedRows(part, areaOf(set.region), set.slice)}) counted
    ) keyed
  `.execute(tx);
  const { keys, contributions, count, plain } = rows[0]!;
  return {
    keys: keys ?? Buffer.alloc(0),
    contributions: plain === false ? contributions : null,
    count: Number(count),
  };
};

/** SM3 of a set, hexadecimal. */
export const rowSetDigest = ({ keys, contributions }: FrozenRows): string =>
  sm3(keys, contributions ?? Buffer.alloc(0)).toString('hex');
