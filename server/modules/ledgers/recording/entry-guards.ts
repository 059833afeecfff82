import type { AnswerProblem, LedgerDefinition } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import type { EntryRef } from '../entry-row.ts';

/** An entry about to be recorded, or as it is to be after a correction. */
export interface GuardedEntry {
  readonly person: EntryRef | null;
  readonly businessDay: string;
}

/** What is wrong with each of these entries, in the order given; null for most. */
type Guard = (tx: Tx, entries: readonly GuardedEntry[]) => Promise<readonly (string | null)[]>;

const guards = new Map<string, Guard>();

/** Lets another module refuse entries of a ledger for what it alone knows about whom they name. */
export const guardLedger = (ledger: string, guard: Guard): void => void guards.set(ledger, guard);

/** What the guard of a ledger has against entries, told at the person they name; nothing where there is none. */
export const guardedProblems = async (
  tx: Tx,
  ledger: LedgerDefinition,
  entries: readonly GuardedEntry[],
): Promise<readonly AnswerProblem[][]> => {
  const guard = guards.get(ledger.code);
  if (guard === undefined || entries.length === 0) return entries.map(() => []);
  const field = ledger.fields.find(({ type }) => type === 'person')?.code ?? null;
  return (await guard(tx, entries)).map((message) => (message === null ? [] : [{ field, message }]));
};
