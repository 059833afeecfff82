import { peopleByKey, personKey } from '#modules/registry';
import type { GuardedEntry } from '#modules/ledgers';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { confirmedElsewhere, elsewhereWords } from './confirmed-elsewhere.ts';

const yearOf = ({ businessDay }: GuardedEntry): number => Number(businessDay.slice(0, 4));

/**
 * Nobody is confirmed a second time in a year because they moved, keyed in the ledger by hand or brought in by a file: the
 * figures of a city would count them twice. Answers why, by the entry; null for most.
 */
export const refuseSecond = async (
  tx: Tx,
  entries: readonly GuardedEntry[],
): Promise<readonly (string | null)[]> => {
  const people = await beyondScope(tx, () =>
    peopleByKey(
      tx,
      entries.flatMap(({ person }) => person ?? []),
    ),
  );
  const reasons = new Map<GuardedEntry, string>();
  for (const [year, group] of Map.groupBy(entries, yearOf)) {
    const files = group.flatMap(({ person }) => (person && people.get(personKey(person))) ?? []);
    const elsewhere = await confirmedElsewhere(tx, files, year);
    if (elsewhere.size === 0) continue;
    for (const entry of group) {
      const found = entry.person && elsewhere.get(entry.person.id);
      if (found) reasons.set(entry, `该人员${await elsewhereWords(tx, found)}`);
    }
  }
  return entries.map((entry) => reasons.get(entry) ?? null);
};
