import { sql } from 'kysely';
import { regionNames } from '#modules/regions';
import { presentListedPerson, searchPeople } from '#modules/registry';
import type { Scope } from '#platform/auth/scope.ts';
import { withinScope, type Tx } from '#platform/db/database.ts';
import { numberIndex } from './call-number.ts';
import type { CallRow } from './hotline-tables.ts';

const MOST_PEOPLE = 5;
const MOST_CALLS = 5;

/** People on file under a number, within what the reader may open; several may share one. */
const peopleOf = async (tx: Tx, readable: Scope, number: string) => {
  // The registry knows mobile numbers only.
  if (!/^1\d{10}$/.test(number) || readable.length === 0) return [];
  return withinScope(tx, readable, async () => {
    const { rows } = await searchPeople(tx, { text: number, size: MOST_PEOPLE });
    const names = await regionNames(
      tx,
      rows.map((row) => row.region_code),
    );
    return rows.map((row) => presentListedPerson(row, names));
  });
};

/** Earlier calls from a number, the latest first. */
const callsOf = async (tx: Tx, number: string): Promise<CallRow[]> => {
  const { rows } = await sql<CallRow>`
    select * from hotline_call where phone_index = ${numberIndex(number)}
    order by called_at desc limit ${MOST_CALLS}
  `.execute(tx);
  return rows;
};

/** Who calls (来电弹屏): the people on file under the number, masked, and what they called about lately. */
export const findCallers = async (tx: Tx, readable: Scope, number: string) => ({
  people: await peopleOf(tx, readable, number),
  calls: await callsOf(tx, number),
});
