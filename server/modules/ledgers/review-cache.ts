import { sql } from 'kysely';
import type { LedgerDefinition } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import type { ReviewStep } from './review-steps.ts';

interface Kept {
  readonly steps: readonly ReviewStep[];
  readonly readAt: number;
}

/** A decision made in another process is felt after this long; one made here at once. */
const LIFE_IN_MS = 3_000;

const kept = new Map<string, Kept>();

/** Called when a county decides anew how its ledgers are reviewed. */
export const forgetReviews = (): void => kept.clear();

/**
 * The desks a ledger passes in a county; none when the county has decided nothing. A county decides this once a year and
 * every entry asks for it, so what was read is kept for a moment.
 */
export const reviewSteps = async (
  tx: Tx,
  ledger: LedgerDefinition,
  countyCode: number,
): Promise<readonly ReviewStep[]> => {
  const key = `${countyCode}/${ledger.code}`;
  const now = Date.now();
  const known = kept.get(key);
  if (known && now - known.readAt < LIFE_IN_MS) return known.steps;
  const { rows } = await sql<{ steps: ReviewStep[] }>`
    select steps from ledger_review where county_code = ${countyCode} and ledger = ${ledger.code}
  `.execute(tx);
  const steps = rows[0]?.steps ?? [];
  kept.set(key, { steps, readAt: now });
  return steps;
};
