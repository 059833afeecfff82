import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { regionRange } from '#kit';
import { beginsWith } from '#platform/db/begins-with.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { countFound } from '#platform/db/count-found.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { MirrorRecordRow } from './mirror-record.ts';

export const RecordsQuery = z.object({
  mirror: z.string().max(40),
  region: z.coerce.number().int().min(1e10).max(999999999999).optional(),
  state: z.string().max(40).optional().describe('Code of the mirror’s list of states.'),
  number: z.string().trim().max(60).optional().describe('The official number, whole.'),
  name: z.string().trim().max(40).optional().describe('Beginning of the name.'),
  presence: z.enum(['held', 'gone']).default('held').describe('gone: no longer in the last whole export.'),
});
export type RecordFilter = z.output<typeof RecordsQuery>;

const condition = (
  scope: Scope,
  { mirror, region, state, number, name, presence }: RecordFilter,
): RawBuilder<unknown> => {
  const range = region === undefined ? null : regionRange(region);
  return sql.join(
    [
      inOneCounty(scope, region, 'm.county_code'),
      sql`m.mirror = ${mirror}`,
      presence === 'held' ? sql`m.gone_on is null` : sql`m.gone_on is not null`,
      ...(range ? [sql`m.region_code between ${range[0]} and ${range[1]}`] : []),
      ...(state ? [sql`m.state = ${state}`] : []),
      ...(number ? [sql`m.official_number = ${number}`] : []),
      ...(name ? [beginsWith('m.name', name)] : []),
    ],
    sql` and `,
  );
};

const ORDER = listOrder('number', 'm.region_code', 'm.id', 'ascending');

/** The statement behind a page, one row longer than the page: village by village. */
export const recordsStatement = (
  scope: Scope,
  filter: RecordFilter,
  size: number,
  after?: string,
): RawBuilder<MirrorRecordRow> => sql<MirrorRecordRow>`
  select m.* from mirror_record m where ${condition(scope, filter)} and ${ORDER.behind(after)}
  order by ${ORDER.by} limit ${size + 1}`;

export const listRecords = async (
  tx: Tx,
  filter: RecordFilter,
  size: number,
  after?: string,
): Promise<{ rows: readonly MirrorRecordRow[]; next: string | null }> => {
  const { rows } = await recordsStatement(scopeOf(tx), filter, size, after).execute(tx);
  return pageOf(rows, size, (last) => [last.region_code, last.id]);
};

export const countRecords = (tx: Tx, filter: RecordFilter): Promise<number> =>
  countFound(tx, sql`mirror_record m where ${condition(scopeOf(tx), filter)}`);
