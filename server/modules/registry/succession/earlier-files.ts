import type { Tx } from '#platform/db/database.ts';
import { getPerson } from '../get-person.ts';
import { movedFrom, type PersonRef } from '../person-row.ts';

/** The files in other counties that this one goes on from, newest first. The transaction must see those counties. */
export const earlierFiles = async (tx: Tx, ref: PersonRef): Promise<PersonRef[]> => {
  const files: PersonRef[] = [];
  for (let before = movedFrom(await getPerson(tx, ref)); before !== null;) {
    files.push(before);
    before = movedFrom(await getPerson(tx, before));
  }
  return files;
};
