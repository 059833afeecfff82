import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';

interface Settled {
  readonly id: string;
  readonly scope_key: number;
  readonly channel: string;
  readonly settled_on: string;
}

/**
 * Settles listed people of a county whom the ledger of confirmations names this year although they were not confirmed from
 * the list: entries imported or keyed in the ledger itself. Answers how many.
 */
export const settleFromLedger = async (
  tx: Tx,
  context: ActContext,
  county: number,
  year: number,
): Promise<number> => {
  const { rows } = await sql<Settled>`
    with confirmed as materialized (
      select distinct on (person_id) person_id, business_day, answers->>'channel' as channel from ledger_entry
      where ledger = 'annual-confirmation' and state = 'accepted' and person_county = ${county}
        and business_day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
      order by person_id, business_day
    )
    update annual_confirmation listed
    set state = 'confirmed', channel = confirmed.channel, settled_on = confirmed.business_day,
      row_version = row_version + 1
    from confirmed
    where listed.county_code = ${county} and listed.year = ${year} and listed.state = 'due'
      and listed.person_id = confirmed.person_id
    returning listed.id, listed.scope_key, listed.channel, listed.settled_on
  `.execute(tx);
  await appendActs(
    tx,
    rows.map((row) =>
      newAct(context, {
        kind: 'confirmation.confirm',
        countyCode: county,
        subjectId: row.id,
        effectiveOn: row.settled_on,
        scopeKey: row.scope_key,
        payload: { state: 'confirmed', channel: row.channel, settledOn: row.settled_on },
      }),
    ),
  );
  return rows.length;
};
