import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { leadRecords, type LeadingRow } from './lead-records.ts';

const RECORDS_PER_READ = 1000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Leads records whose person was not on file to the people filed since; none of them is opened for it. */
export const linkNewlyFiled = async (tx: Tx, mirror: string, county: number): Promise<void> => {
  for (let last = BEFORE_ALL, isMore = true; isMore;) {
    const { rows } = await sql<LeadingRow>`
      select id, key_index, person_id from mirror_record
      where county_code = ${county} and mirror = ${mirror} and person_id is null and id > ${last}::uuid
      order by id limit ${RECORDS_PER_READ}
    `.execute(tx);
    await leadRecords(tx, county, rows);
    last = rows.at(-1)?.id ?? last;
    isMore = rows.length === RECORDS_PER_READ;
  }
};
