import { sql } from 'kysely';
import { REMIND_AFTER_DAYS } from '#definitions/ratings/rating-rules.ts';
import { addDays } from '#kit';
import { sendMessage } from '#modules/messages';
import { systemActor } from '#platform/auth/system-actor.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { changeRating } from './change-rating.ts';
import { countyRegion, OFFICE, type RatingRow } from './rating-row.ts';
import { openText } from './seal-rating.ts';

const CONTEXT = { actor: systemActor('job:ratings'), requestKey: null };
const BATCH = 200;

const receiverOf = (row: RatingRow) => {
  if (row.person_county !== null && row.person_id !== null)
    return { kind: 'person' as const, ref: { countyCode: row.person_county, id: row.person_id } };
  const phone = openText(row, row.contact);
  return phone === null ? null : { kind: 'phone' as const, phone };
};

const remind = async (tx: Tx, row: RatingRow): Promise<void> => {
  const to = receiverOf(row);
  const ref = { countyCode: row.county_code, id: row.id };
  if (to !== null)
    await sendMessage(tx, CONTEXT, {
      template: 'rating-reminder',
      to,
      region: countyRegion(row.county_code),
      line: OFFICE.code,
      values: {
        day: row.served_on,
        matter: row.item_title,
        link: `${row.county_code}/${row.id}`,
        until: row.expires_on,
      },
      subject: { kind: 'rating', id: row.id },
    });
  await changeRating(tx, CONTEXT, ref, 'remind', { remindedOn: today() });
};

const batches = async (
  db: Database,
  condition: ReturnType<typeof sql>,
  work: (tx: Tx, row: RatingRow) => Promise<void>,
): Promise<number> => {
  const { rows: counties } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ county_code: number }>`
      select distinct county_code from service_rating where state = 'invited' and ${condition}
    `.execute(tx),
  );
  let done = 0;
  for (const { county_code: county } of counties)
    done += await inScope(db, WHOLE_SCOPE, async (tx) => {
      const { rows } = await sql<RatingRow>`
        select * from service_rating where county_code = ${county} and state = 'invited' and ${condition}
        order by invited_on, id limit ${BATCH} for update
      `.execute(tx);
      for (const row of rows) await work(tx, row);
      return rows.length;
    });
  return done;
};

/** Job: reminds once whoever has not rated three days after being invited. Answers how many. */
export const remindUnrated = (db: Database): Promise<number> =>
  batches(
    db,
    sql`reminded_on is null and invited_on <= ${addDays(today(), -REMIND_AFTER_DAYS)}::date and expires_on >= ${today()}::date`,
    remind,
  );

/** Job: ends invitations past their day. Nobody is counted as content for having said nothing. Answers how many. */
export const expireInvitations = (db: Database): Promise<number> =>
  batches(db, sql`expires_on < ${today()}::date`, (tx, row) =>
    changeRating(tx, CONTEXT, { countyCode: row.county_code, id: row.id }, 'expire', { state: 'expired' }),
  );
