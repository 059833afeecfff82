import { findBusinessLine, hotlineLimits } from '#definitions';
import { dueDay, type LimitEvent } from '#kit';
import { insertFolded, type TimedContext } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { TRANSFERS } from './hotline-tables.ts';
import { tellDesk } from './tell-of-calls.ts';

/** What a desk needs to know of a call; the caller's number stays with the hotline. */
export interface SentCall {
  readonly countyCode: number;
  readonly callId: string;
  readonly regionCode: number;
  readonly hotline: string;
  readonly kind: string;
  readonly matter: string;
  readonly content: string;
  readonly callerName: string | null;
  readonly personCounty: number | null;
  readonly personId: string | null;
}

/** The due day of what is sent on a day, by its kind; `extendedBy` more working days when it was extended. */
export const deskDueDay = async (
  tx: Tx,
  kind: string,
  sentOn: string,
  extension: Extract<LimitEvent, { kind: 'extend' }> | null = null,
): Promise<string> => {
  const rule = hotlineLimits[kind];
  if (!rule) throw new RangeError(`No limit for hotline calls of kind ${kind}.`);
  const events: LimitEvent[] = [{ kind: 'start', on: sentOn }, ...(extension ? [extension] : [])];
  return dueDay(rule, events, await workingCalendar(tx))!;
};

/** Puts a call on a section's desk with its own due day (转办). Answers the new row and its due day. */
export const sendToDesk = async (
  tx: Tx,
  context: TimedContext,
  { countyCode, regionCode, ...call }: SentCall,
  desk: string,
): Promise<{ readonly id: string; readonly dueOn: string }> => {
  const line = findBusinessLine(desk);
  if (!line || line.number === 0 || line.isPartner)
    throw new Problem('invalid', 'desk-unknown', '没有这个股室。', {
      fields: [{ field: 'desk', message: '请选择承办的业务线。' }],
    });
  const sentOn = today(context.at);
  const id = newId();
  const dueOn = await deskDueDay(tx, call.kind, sentOn);
  // The desk's line lies outside the hotline's own scope; sending work there is what the hotline is for.
  await beyondScope(tx, () =>
    insertFolded(tx, { ...context, requestKey: null }, TRANSFERS, 'send', [
      {
        place: { countyCode, id, lineNumber: line.number, regionCode },
        facts: { ...call, state: 'open', sentOn, dueOn },
      },
    ]),
  );
  await tellDesk(tx, context, { desk, region: regionCode, matter: call.matter, dueOn, isAgain: false });
  return { id, dueOn };
};
