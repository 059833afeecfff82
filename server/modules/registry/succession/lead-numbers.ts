import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { bytes } from '#platform/db/insert-rows.ts';
import { filesOfOne } from '../merging/files-of-one.ts';
import { blindIndexesOf, openEnvelope } from '../person-envelope.ts';
import type { PersonRef, PersonRow } from '../person-row.ts';
import { earlierFiles } from './earlier-files.ts';

/** Every file the person has had up to this one, and those folded into them. The transaction must see their counties. */
const filesBefore = async (tx: Tx, old: PersonRef): Promise<PersonRow[]> => {
  const files: PersonRow[] = [];
  for (const ref of [old, ...(await earlierFiles(tx, old))]) {
    const { rows } = await sql<PersonRow>`
      select * from person where county_code = ${ref.countyCode} and id = any(${await filesOfOne(tx, ref)}::uuid[])
    `.execute(tx);
    files.push(...rows);
  }
  return files;
};

/**
 * Every number the person is known by leads to where the person is now, also that of a file folded into an earlier one;
 * the old files are reached from the new one. A number at a time: numbers lie by themselves, not with their county.
 */
export const leadNumbers = async (tx: Tx, old: PersonRef, to: PersonRef): Promise<void> => {
  const numbers = new Set(
    (await filesBefore(tx, old)).map((row) => bytes(blindIndexesOf(openEnvelope(row)).idNumberIndex)),
  );
  for (const number of numbers)
    await sql`
      update identity_index set county_code = ${to.countyCode}, person_id = ${to.id}
      where blind_index = ${number}::bytea
    `.execute(tx);
};
