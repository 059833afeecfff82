import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/db/database.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';

const day = z.iso.date();

/** What every list of records for the auditor can be asked: days of Shanghai, both included, newest first. */
export const pageQuery = z.object({
  from: day.optional().describe('First day, YYYY-MM-DD.'),
  to: day.optional().describe('Last day, YYYY-MM-DD.'),
  account: z.uuid().optional(),
  after: z.string().max(200).optional().describe('`next` of the page before.'),
  size: z.coerce.number().int().min(1).max(100).default(20),
});

export type PageQuery = z.infer<typeof pageQuery>;

/** As many records are counted for a page; counting all of a large city's would make it wait. */
export const COUNTED = 100_000;

export const RecordCount = z.object({
  count: z.number().int(),
  isMore: z.boolean().describe('There are more than this.'),
});

/** How many of some rows there are, as far as a page counts them, or up to `most`. */
export const countRows = async (
  tx: Tx,
  rows: RawBuilder<unknown>,
  most = COUNTED,
): Promise<z.infer<typeof RecordCount>> => {
  const counted = await sql<{ found: number }>`
    select count(*) as found from (select 1 ${rows} limit ${most + 1}) as found
  `.execute(tx);
  const found = counted.rows[0]?.found ?? 0;
  return { count: Math.min(found, most), isMore: found > most };
};

/** The first moment of a day. Shanghai keeps one offset all year, so a day is a fixed span of moments. */
export const dayStart = (written: string): Date => new Date(`${written}T00:00:00+08:00`);
/** The first moment behind a day. */
export const dayEnd = (written: string): Date => new Date(dayStart(written).getTime() + 86_400_000);

/** The days and the account a list of records is narrowed to, `at` being the column of the moment. */
export const recordsOf = (
  { from, to, account }: PageQuery,
  { table, at }: { readonly table: string; readonly at: string },
): RawBuilder<boolean> => {
  const moment = sql.ref(`${table}.${at}`);
  return sql<boolean>`${sql.join(
    [
      sql`true`,
      ...(from ? [sql`${moment} >= ${dayStart(from)}`] : []),
      ...(to ? [sql`${moment} < ${dayEnd(to)}`] : []),
      ...(account ? [sql`${sql.ref(`${table}.account_id`)} = ${account}::uuid`] : []),
    ],
    sql` and `,
  )}`;
};

/** The order of a list named `record`, newest first. */
export const RECORD_ORDER = listOrder('moment', 'record.at', 'record.id', 'descending');

/** A page of such a list, with where the next one begins. */
export const pageOfRecords = <Row extends { readonly at: Date; readonly id: string }>(
  found: readonly Row[],
  { size }: PageQuery,
) => pageOf(found, size, (last) => [last.at.getTime(), last.id]);
