import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { DocumentRow } from './document-row.ts';

/** More than an attentive bureau gathers about one life, less than a page can bear. */
const MOST_DOCUMENTS = 1_000;

/** Documents attached to one subject, in the order they were taken, then kept. */
export const documentsOfSubject = async (
  tx: Tx,
  countyCode: number,
  subjectId: string,
): Promise<DocumentRow[]> => {
  const { rows } = await sql<DocumentRow>`
    select * from document where county_code = ${countyCode} and subject_id = ${subjectId} and state = 'kept'
    order by taken_on nulls last, recorded_at, id limit ${MOST_DOCUMENTS}
  `.execute(tx);
  return rows;
};

/**
 * Documents of a person's file, of the paper archive, and of work about the person done in the same county. `ids` are
 * the files that are one person's.
 */
export const documentsOfPerson = async (
  tx: Tx,
  countyCode: number,
  ids: readonly string[],
): Promise<DocumentRow[]> => {
  const { rows } = await sql<DocumentRow>`
    select * from document
    where county_code = ${countyCode} and person_id = any(${ids}::uuid[]) and person_county = ${countyCode}
      and state = 'kept'
    order by taken_on nulls last, recorded_at, id limit ${MOST_DOCUMENTS}
  `.execute(tx);
  return rows;
};

/** The newest documents of the files that are one person's, as of a day, and how many there are. */
export const newestDocuments = async (
  tx: Tx,
  countyCode: number,
  ids: readonly string[],
  asOf: string | null,
  most: number,
): Promise<{ readonly rows: readonly DocumentRow[]; readonly count: number }> => {
  const { rows } = await sql<DocumentRow & { documents: number }>`
    select *, count(*) over () as documents from document
    where county_code = ${countyCode} and person_id = any(${ids}::uuid[]) and person_county = ${countyCode}
      and state = 'kept'
      ${asOf === null ? sql`` : sql`and (recorded_at at time zone 'Asia/Shanghai')::date <= ${asOf}::date`}
    order by recorded_at desc, id desc limit ${most}
  `.execute(tx);
  return { rows, count: rows[0]?.documents ?? 0 };
};

/** How many of a person's documents went along to another county. */
export const countMovedDocuments = async (
  tx: Tx,
  countyCode: number,
  ids: readonly string[],
): Promise<number> => {
  const { rows } = await sql<{ moved: number }>`
    select count(*) as moved from document
    where county_code = ${countyCode} and person_id = any(${ids}::uuid[]) and person_county = ${countyCode}
      and state = 'moved'
  `.execute(tx);
  return rows[0]?.moved ?? 0;
};

/** How many documents each of these subjects has, of those in scope; subjects without any are left out. */
export const countDocuments = async (
  tx: Tx,
  countyCode: number,
  subjectIds: readonly string[],
): Promise<Map<string, number>> => {
  if (subjectIds.length === 0) return new Map();
  const { rows } = await sql<{ subject_id: string; count: number }>`
    select subject_id, count(*) as count from document
    where county_code = ${countyCode} and subject_id = any(${subjectIds}::uuid[]) and state = 'kept'
    group by subject_id
  `.execute(tx);
  return new Map(rows.map((row) => [row.subject_id, row.count]));
};
