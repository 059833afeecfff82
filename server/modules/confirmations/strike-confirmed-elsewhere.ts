import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import type { PersonRow } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { confirmedElsewhere } from './confirmed-elsewhere.ts';

/**
 * Strikes off a county's list whom another county has confirmed since: listed here when nobody had, written up there
 * afterwards. Those who never moved are not looked at.
 */
export const strikeConfirmedElsewhere = async (
  tx: Tx,
  context: ActContext,
  county: number,
  year: number,
): Promise<void> => {
  const { rows: people } = await sql<PersonRow>`
    select s.* from annual_confirmation listed
      join person s on s.county_code = listed.county_code and s.id = listed.person_id
    where listed.county_code = ${county} and listed.year = ${year} and listed.state = 'due'
      and (s.moved_from_id is not null or s.moved_to_id is not null)
  `.execute(tx);
  const elsewhere = await confirmedElsewhere(tx, people, year);
  if (elsewhere.size === 0) return;
  const { rows } = await sql<{ id: string; scope_key: number }>`
    update annual_confirmation listed
    set state = 'left', settled_on = ${today()}::date, row_version = row_version + 1
    where county_code = ${county} and year = ${year} and state = 'due'
      and person_id = any(${[...elsewhere.keys()]}::uuid[])
    returning id, scope_key
  `.execute(tx);
  await appendActs(
    tx,
    rows.map((row) =>
      newAct(context, {
        kind: 'confirmation.leave',
        countyCode: county,
        subjectId: row.id,
        effectiveOn: today(),
        scopeKey: row.scope_key,
        payload: { state: 'left', settledOn: today() },
      }),
    ),
  );
};
