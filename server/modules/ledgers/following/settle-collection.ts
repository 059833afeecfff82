import { sql } from 'kysely';
import type { LedgerDefinition } from '#kit';
import { markReached } from '#modules/forms';
import { personKey } from '#modules/registry';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import type { EntryRef } from '../entry-row.ts';

/** Days of the first standing answer about each person: handed in or counted. Answers lie in the county of the person's file. */
export const firstAnswers = async (
  tx: Tx,
  ledger: string,
  people: readonly EntryRef[],
): Promise<Map<string, string>> => {
  const { rows } = await sql<{ county: number; id: string; day: string }>`
    select person_county as county, person_id as id, min(business_day) as day from ledger_entry
    where county_code = any(${[...new Set(people.map(({ countyCode }) => countyCode))]}::integer[])
      and ledger = ${ledger} and person_id = any(${people.map(({ id }) => id)}::uuid[])
      and state in ('submitted', 'accepted')
    group by 1, 2
  `.execute(tx);
  return new Map(rows.map(({ county, id, day }) => [personKey({ countyCode: county, id }), day]));
};

/** Tells the lists of a campaign whom the answers just written have reached. Other ledgers have no lists. */
export const settleCollection = async (
  tx: Tx,
  ledger: LedgerDefinition,
  people: readonly (EntryRef | null | undefined)[],
): Promise<void> => {
  const named = people.flatMap((person) => person ?? []);
  if (ledger.collection === undefined || named.length === 0) return;
  await beyondScope(tx, async () => {
    const days = await firstAnswers(tx, ledger.code, named);
    await markReached(
      tx,
      ledger.code,
      named.map(({ countyCode, id }) => ({
        countyCode,
        id,
        reachedOn: days.get(personKey({ countyCode, id })) ?? null,
      })),
    );
  });
};
