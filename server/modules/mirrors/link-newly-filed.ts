import { sql } from 'kysely';
import { findByIdIndexes } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import type { MirrorRecordRow } from './mirror-record.ts';

const RECORDS_PER_READ = 1000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

type Unlinked = Pick<MirrorRecordRow, 'id' | 'key_index'>;

/** Leads records whose person was not on file to the people filed since; none of them is opened for it. */
export const linkNewlyFiled = async (tx: Tx, mirror: string, county: number): Promise<void> => {
  for (let last = BEFORE_ALL, isMore = true; isMore;) {
    const { rows } = await sql<Unlinked>`
      select id, key_index from mirror_record
      where county_code = ${county} and mirror = ${mirror} and person_id is null and id > ${last}::uuid
      order by id limit ${RECORDS_PER_READ}
    `.execute(tx);
    const people = await findByIdIndexes(
      tx,
      rows.map((row) => row.key_index),
    );
    const links = rows.flatMap((row) => {
      const person = people.get(row.key_index.toString('hex'));
      return person?.countyCode === county ? [{ id: row.id, person_id: person.id }] : [];
    });
    if (links.length > 0)
      await sql`
        update mirror_record m set person_id = g.person_id, region_code = p.region_code, compared_version = null
        from json_to_recordset(${JSON.stringify(links)}::json) as g(id uuid, person_id uuid), person p
        where m.county_code = ${county} and m.id = g.id and p.county_code = ${county} and p.id = g.person_id
      `.execute(tx);
    last = rows.at(-1)?.id ?? last;
    isMore = rows.length === RECORDS_PER_READ;
  }
};
