import { RECTIFICATION_LIMIT } from '#definitions/ratings/rating-rules.ts';
import { dueDay } from '#kit';
import { appendActs, newAct } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { sendMessage } from '#modules/messages';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { countyRegion, OFFICE, ratingScopeKey, type RatingRow } from './rating-row.ts';

/** Opens the matter of a bad rating, due in 15 working days, and tells those who put ratings right, never those who served. */
export const openRectification = async (tx: Tx, rating: RatingRow): Promise<void> => {
  const { county_code: countyCode, id } = rating;
  const context = { actor: systemActor('rating'), requestKey: null };
  const openedOn = today();
  const start = { kind: 'start', on: openedOn } as const;
  const dueOn = dueDay(RECTIFICATION_LIMIT, [start], await workingCalendar(tx))!;
  await tx
    .insertInto('rating_rectification')
    .values({
      county_code: countyCode,
      id,
      region_code: countyRegion(countyCode),
      state: 'verifying',
      opened_on: openedOn,
      due_on: dueOn,
    })
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: 'rectification.open',
      countyCode,
      subjectId: id,
      effectiveOn: openedOn,
      scopeKey: ratingScopeKey(countyCode),
      payload: { openedOn, dueOn },
    }),
  ]);
  await beyondScope(tx, () =>
    sendMessage(tx, context, {
      template: 'rectification-opened',
      to: { kind: 'holders', permission: 'rating.handle', except: rating.handled_by },
      region: countyRegion(countyCode),
      line: OFFICE.code,
      values: { matter: rating.item_title, day: dueOn },
      path: `/ratings/${countyCode}/${id}`,
      subject: { kind: 'rating', id },
    }),
  );
};
