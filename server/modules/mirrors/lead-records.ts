import { sql } from 'kysely';
import { findByIdIndexes } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import type { MirrorRecordRow } from './mirror-record.ts';

export type LeadingRow = Pick<MirrorRecordRow, 'id' | 'key_index' | 'person_id'>;

/**
 * Leads records to whoever holds their identity number in the county now: filed since, the file theirs was folded into,
 * or theirs again when the folding was taken back. None of them is opened for it; one whose number nobody holds stays
 * where it was. Answers how many were led elsewhere; these are compared anew.
 */
export const leadRecords = async (
  tx: Tx,
  county: number,
  records: readonly LeadingRow[],
): Promise<number> => {
  const people = await findByIdIndexes(
    tx,
    records.map((row) => row.key_index),
  );
  const links = records.flatMap((row) => {
    const person = people.get(row.key_index.toString('hex'));
    return person?.countyCode === county && person.id !== row.person_id
      ? [{ id: row.id, person_id: person.id }]
      : [];
  });
  if (links.length > 0)
    await sql`
      update mirror_record m set person_id = g.person_id, region_code = p.region_code, compared_version = null
      from json_to_recordset(${JSON.stringify(links)}::json) as g(id uuid, person_id uuid), person p
      where m.county_code = ${county} and m.id = g.id and p.county_code = ${county} and p.id = g.person_id
    `.execute(tx);
  return links.length;
};
