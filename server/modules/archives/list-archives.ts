import { sql } from 'kysely';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { ArchiveRef, FileRow } from './archive-row.ts';

/** How far the folders of a batch are. */
export interface BatchProgress {
  readonly county_code: number;
  readonly id: string;
  readonly region_code: number;
  readonly title: string;
  readonly kind: string;
  readonly sample_percent: number;
  readonly opened_on: string;
  readonly registered: number;
  readonly scanned: number;
  readonly indexed: number;
  readonly sampled: number;
  readonly returned: number;
  readonly accepted: number;
  readonly pages: number;
}

const MOST_BATCHES = 200;

/** The batches in scope, newest first, each with its progress; one of them when `ref` is given. */
export const listBatches = async (tx: Tx, ref: ArchiveRef | null = null): Promise<BatchProgress[]> => {
  const only = ref
    ? sql`where b.county_code = ${ref.countyCode} and b.id = ${ref.id}`
    : sql`where ${inOneCounty(scopeOf(tx), null, 'b.county_code')}`;
  const { rows } = await sql<BatchProgress>`
    select b.county_code, b.id, b.region_code, b.title, b.kind, b.sample_percent, b.opened_on,
           count(f.id) as registered,
           count(f.id) filter (where f.scans > 0) as scanned,
           count(f.id) filter (where f.state in ('indexed', 'passed', 'accepted')) as indexed,
           count(f.id) filter (where f.state = 'indexed' and f.is_sampled) as sampled,
           count(f.id) filter (where f.state = 'returned') as returned,
           count(f.id) filter (where f.state = 'accepted') as accepted,
           coalesce(sum(f.pages_scanned), 0)::bigint as pages
    from archive_batch b
    left join archive_file f on f.county_code = b.county_code and f.batch_id = b.id
    ${only}
    group by b.county_code, b.id
    order by b.opened_at desc, b.id desc limit ${MOST_BATCHES}
  `.execute(tx);
  return rows;
};

export interface FilesQuery {
  readonly state?: string | undefined;
  /** Number of the folder after which the page begins. */
  readonly after?: string | undefined;
  readonly size: number;
}

/** One page of a batch's folders by their number. */
export const listFiles = async (
  tx: Tx,
  { countyCode, id }: ArchiveRef,
  { state, after, size }: FilesQuery,
): Promise<{ rows: FileRow[]; next: string | null }> => {
  const { rows } = await sql<FileRow>`
    select * from archive_file
    where county_code = ${countyCode} and batch_id = ${id}
      ${state === undefined ? sql`` : state === 'sampled' ? sql`and state = 'indexed' and is_sampled` : sql`and state = ${state}`}
      ${after === undefined ? sql`` : sql`and number > ${after}`}
    order by number limit ${size + 1}
  `.execute(tx);
  return pageOf(rows, size, (last) => [last.number]);
};
