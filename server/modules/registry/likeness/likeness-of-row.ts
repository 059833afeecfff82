import type { LikenessFacts } from './likeness-keys.ts';
import { openEnvelope } from '../person-envelope.ts';
import type { PersonRow } from '../person-row.ts';

/** The facts of a stored file by which duplicates show. */
export const likenessOfRow = (row: PersonRow): LikenessFacts => {
  const { idNumber, phone } = openEnvelope(row);
  return { name: row.name, birthDate: row.birth_date, enlistedOn: row.enlisted_on, idNumber, phone };
};

/** Whether a file takes part in the search for duplicates: not when it leads to another file already. */
export const isComparable = (row: PersonRow): boolean => row.merged_into === null && row.moved_to_id === null;
