import { sql } from 'kysely';
import type { ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { changeLines } from './change-lines.ts';
import { confirmedElsewhere, LINKS, type Links } from './confirmed-elsewhere.ts';

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
  const { rows: people } = await sql<Links>`
    select ${LINKS} from annual_confirmation listed
      join person s on s.county_code = listed.county_code and s.id = listed.person_id
    where listed.county_code = ${county} and listed.year = ${year} and listed.state = 'due'
      and (s.moved_from_id is not null or s.moved_to_id is not null)
  `.execute(tx);
  const elsewhere = await confirmedElsewhere(tx, people, year);
  await changeLines(
    tx,
    context,
    { countyCode: county, ids: [...elsewhere.keys()] },
    {
      kind: 'confirmation.leave',
      years: [year],
      set: sql`state = 'left', settled_on = ${today()}::date`,
      where: sql`listed.state = 'due'`,
      told: () => ({ state: 'left', settledOn: today() }),
    },
  );
};
