import { codeLabel } from '#definitions';
import { actsOfSubject, type TimedContext } from '#modules/acts';
import { inviteRating } from '#modules/ratings';
import { SYSTEM_ACCOUNT } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { HOTLINE_LINE_CODE } from './get-call.ts';
import type { CallRow } from './hotline-tables.ts';

/** Short messages reach mobile numbers only. */
const MOBILE = /^1\d{10}$/;

/** Whoever did something with the call, or at the desk it went to: none of them sees the rating. */
const handlersOf = (tx: Tx, call: CallRow): Promise<string[]> =>
  beyondScope(tx, async () => {
    const acts = [
      ...(await actsOfSubject(tx, call.county_code, call.id)),
      ...(call.transfer_id === null ? [] : await actsOfSubject(tx, call.county_code, call.transfer_id)),
    ];
    return acts.map((act) => act.account_id).filter((account) => account !== SYSTEM_ACCOUNT);
  });

/** Asks whoever called how they were served, once the call is closed (好差评); `number` is the whole one, null when withheld. */
export const inviteCaller = async (
  tx: Tx,
  context: TimedContext,
  call: CallRow,
  number: string | null,
): Promise<void> => {
  const { person_county: personCounty, person_id: personId } = call;
  await inviteRating(tx, context, {
    subject: { kind: 'hotline-call', id: call.id },
    region: call.region_code,
    line: HOTLINE_LINE_CODE,
    item: { title: `${codeLabel('service-matter', call.matter)}（热线来电）` },
    servedOn: today(context.at),
    handledBy: [context.actor.accountId, ...(await handlersOf(tx, call))],
    person: personCounty !== null && personId !== null ? { countyCode: personCounty, id: personId } : null,
    phone: number !== null && MOBILE.test(number) ? number : null,
  });
};
