import { sql } from 'kysely';
import { byCounty } from '#platform/db/by-county.ts';
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

/** What a file said before a merge, which alone may give it another number: sealed under the file's own key. */
interface MergedFile {
  readonly subject_id: string;
  readonly envelope: string;
}

/** Envelopes of these files as they were before each merge that took another number than their own. */
const envelopesBefore = async (tx: Tx, files: readonly PersonRow[]): Promise<MergedFile[]> => {
  const found: MergedFile[] = [];
  for (const [county, group] of byCounty(files, (row) => row.county_code)) {
    const { rows } = await sql<MergedFile>`
      select subject_id, payload->'before'->>'envelope' as envelope from act
      where county_code = ${county} and subject_id = any(${group.map(({ id }) => id)}::uuid[])
        and kind = 'person.merge' and payload ? 'envelope'
    `.execute(tx);
    found.push(...rows);
  }
  return found;
};

const numberIn = (row: PersonRow, envelope?: Buffer): string =>
  bytes(blindIndexesOf(openEnvelope(row, envelope)).idNumberIndex);

/**
 * Every number the person is known by leads to where the person is now, also that of a file folded into an earlier one, and
 * the one a file had before it took the folded one's; the old files are reached from the new one. A number that somebody
 * else holds since, as after a merge taken back, stays with them. A number at a time: numbers lie by themselves, not with
 * their county.
 */
export const leadNumbers = async (tx: Tx, old: PersonRef, to: PersonRef): Promise<void> => {
  const files = await filesBefore(tx, old);
  const byId = new Map(files.map((row) => [row.id, row]));
  const numbers = new Set([
    ...files.map((row) => numberIn(row)),
    ...(await envelopesBefore(tx, files)).map((before) =>
      numberIn(byId.get(before.subject_id)!, Buffer.from(before.envelope, 'base64')),
    ),
  ]);
  for (const number of numbers)
    await sql`
      update identity_index set county_code = ${to.countyCode}, person_id = ${to.id}
      where blind_index = ${number}::bytea and person_id = any(${[...byId.keys()]}::uuid[])
    `.execute(tx);
};
