import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { TargetRow } from './campaign-row.ts';

/** A person, and the day of the first answer that stands about them; null when none does. */
export interface ReachedPerson {
  readonly countyCode: number;
  readonly id: string;
  readonly reachedOn: string | null;
}

/** Where a listed person stands: an answer comes before an excuse, which comes back when the answer goes. */
export const targetState = (reachedOn: string | null, excusedWhy: string | null): TargetRow['state'] =>
  reachedOn !== null ? 'reached' : excusedWhy !== null ? 'excused' : 'open';

/** Settles whom of a campaign's lists answers have reached. Part of the transaction that changes the answers. */
export const markReached = async (
  tx: Tx,
  campaign: string,
  people: readonly ReachedPerson[],
): Promise<void> => {
  for (const [countyCode, own] of Map.groupBy(people, (person) => person.countyCode))
    await sql`
      update campaign_target t set reached_on = given.reached_on, row_version = t.row_version + 1,
        state = case when given.reached_on is not null then 'reached' when t.excused_why is not null then 'excused' else 'open' end
      from unnest(${own.map(({ id }) => id)}::uuid[], ${own.map(({ reachedOn }) => reachedOn)}::date[])
        as given (person_id, reached_on)
      where t.county_code = ${countyCode} and t.campaign = ${campaign} and t.person_id = given.person_id
        and t.reached_on is distinct from given.reached_on
    `.execute(tx);
};
