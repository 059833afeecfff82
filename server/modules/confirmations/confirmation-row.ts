import type { Selectable } from 'kysely';
import type { AnnualConfirmation } from '#generated/db.ts';

/** One person on a year's list. */
export type ConfirmationRow = Selectable<AnnualConfirmation>;

export interface ConfirmationRef {
  readonly countyCode: number;
  readonly id: string;
}

/** What every act on a listed person may change; the row is the sum of them. */
export interface ConfirmationFacts {
  readonly year: number;
  readonly personId: string;
  readonly name: string;
  readonly regionCode: number;
  readonly categories: readonly string[];
  readonly dueOn: string;
  readonly state: 'due' | 'confirmed' | 'deceased' | 'left';
  readonly channel: string | null;
  readonly settledOn: string | null;
  readonly remindedOn: string | null;
  readonly proposal: 'none' | 'proposed' | 'upheld' | 'refused';
  readonly proposalWhy: string | null;
  readonly decisionWhy: string | null;
}

/** The row's facts, as acts tell them. */
export const factsOfRow = (row: ConfirmationRow): ConfirmationFacts => ({
  year: row.year,
  personId: row.person_id,
  name: row.name,
  regionCode: row.region_code,
  categories: row.categories,
  dueOn: row.due_on,
  state: row.state as ConfirmationFacts['state'],
  channel: row.channel,
  settledOn: row.settled_on,
  remindedOn: row.reminded_on,
  proposal: row.proposal as ConfirmationFacts['proposal'],
  proposalWhy: row.proposal_why,
  decisionWhy: row.decision_why,
});
