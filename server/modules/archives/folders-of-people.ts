import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** A folder of the paper archive that is still being scanned, indexed or checked. */
export interface UnfinishedFolder {
  /** The number on the folder (档号). */
  readonly number: string;
  readonly state: string;
}

/** The folders of these files of one county: those whose digitisation is accepted, by id, and those on which work goes on. */
export const foldersOfPeople = async (
  tx: Tx,
  countyCode: number,
  personIds: readonly string[],
): Promise<{ readonly accepted: readonly string[]; readonly unfinished: readonly UnfinishedFolder[] }> => {
  const { rows } = await sql<UnfinishedFolder & { readonly id: string }>`
    select id, number, state from archive_file
    where county_code = ${countyCode} and person_id = any(${personIds}::uuid[]) order by number
  `.execute(tx);
  return {
    accepted: rows.filter(({ state }) => state === 'accepted').map(({ id }) => id),
    unfinished: rows
      .filter(({ state }) => state !== 'accepted')
      .map(({ number, state }) => ({ number, state })),
  };
};
