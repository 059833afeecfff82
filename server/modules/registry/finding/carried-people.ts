import { sql, type RawBuilder } from 'kysely';
import type { RegionCode } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { selectPeople } from './person-query.ts';
import type { PersonRow } from '../person-row.ts';

/** Most people that one phone takes along. */
export const MOST_CARRIED = 500;

/** What of a file goes along: enough to know whom one stands before, and no number of any kind. */
const CARRIED = [
  'county_code',
  'id',
  'name',
  'pinyin',
  'initials',
  'sex',
  'birth_date',
  'identities',
  'contact_class',
  'state',
] as const satisfies readonly (keyof PersonRow)[];

export type CarriedPerson = Pick<PersonRow, (typeof CARRIED)[number]>;

/** Of one village, or those in it whose contact one liaison is; the statement is planned by the index of villages. */
export const carriedStatement = (
  village: RegionCode,
  liaison: string | undefined,
): RawBuilder<CarriedPerson> => {
  const { from, where } = selectPeople({ region: village, ...(liaison ? { liaison } : {}) });
  const columns = sql.join(CARRIED.map((column) => sql.ref(`p.${column}`)));
  // One more than may go along tells that there are too many.
  return sql<CarriedPerson>`select ${columns} from ${from} where ${where} limit ${MOST_CARRIED + 1}`;
};

/** The people in scope of a village, by their pinyin; more than `MOST_CARRIED` when there are too many to take along. */
export const carriedPeople = async (
  tx: Tx,
  village: RegionCode,
  liaison: string | undefined,
): Promise<readonly CarriedPerson[]> => {
  const { rows } = await carriedStatement(village, liaison).execute(tx);
  return rows.toSorted((one, other) => (one.pinyin < other.pinyin ? -1 : 1));
};
