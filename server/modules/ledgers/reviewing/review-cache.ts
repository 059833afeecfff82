import { sql } from 'kysely';
import type { LedgerDefinition } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { shortMemory } from '#platform/db/short-memory.ts';
import type { ReviewStep } from './review-steps.ts';

/** Kept by county and ledger. A county decides this once a year and every entry asks for it. */
const memory = shortMemory<string, readonly ReviewStep[]>({ lifeInMs: 3_000 });

/** Called when a county decides anew how its ledgers are reviewed. */
export const forgetReviews = (): void => memory.forget();

/** The desks a ledger passes in a county; none when the county has decided nothing. */
export const reviewSteps = async (
  tx: Tx,
  ledger: LedgerDefinition,
  countyCode: number,
): Promise<readonly ReviewStep[]> => {
  const key = `${countyCode}/${ledger.code}`;
  const known = memory.get(key);
  if (known) return known;
  const { rows } = await sql<{ steps: ReviewStep[] }>`
    select steps from ledger_review where county_code = ${countyCode} and ledger = ${ledger.code}
  `.execute(tx);
  const steps = rows[0]?.steps ?? [];
  memory.set(key, steps);
  return steps;
};
