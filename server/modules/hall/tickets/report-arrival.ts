import { bookingRules } from '#definitions';
import { changeFolded, type TimedContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { holdHall } from '../get-hall.ts';
import { refOf, TICKETS, type HallRef, type TicketRow } from '../hall-tables.ts';
import { bookingsOfDay, phoneIndex } from './bookings-of-day.ts';
import { requireMove } from './ticket-states.ts';

const MINUTE_IN_MS = 60_000;

const clockOf = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 60 * MINUTE_IN_MS).toISOString().slice(11, 16);

const tooEarly = (bookedFor: Date, from: Date): Problem =>
  new Problem('conflict', 'too-early', `您预约的时间是${clockOf(bookedFor)}。`, {
    advice: `请在${clockOf(from)}以后报到；着急的，可以另取一个号排队。`,
  });

/** From when a booking can be reported, and until when it still goes ahead. */
const reportingTimes = (bookedFor: Date) => ({
  from: new Date(bookedFor.getTime() - bookingRules.earliestMinutesBefore * MINUTE_IN_MS),
  to: new Date(bookedFor.getTime() + bookingRules.latestMinutesAfter * MINUTE_IN_MS),
});

/** Of several bookings by one number: the one that is due now, else the one that was missed first, else the next. */
const dueFirst = (booked: readonly TicketRow[], at: Date): TicketRow | undefined => {
  const begun = booked.filter((row) => reportingTimes(row.booked_for!).from <= at);
  return begun.find((row) => at <= reportingTimes(row.booked_for!).to) ?? begun[0] ?? booked[0];
};

/**
 * A visitor reports with the phone number of a booking (报到): the booked number joins the line, ahead when in time.
 * Throws Problem not-found when nothing is booked for today by that number.
 */
export const reportArrival = async (
  tx: Tx,
  context: TimedContext,
  hallRef: HallRef,
  phone: string,
): Promise<HallRef> => {
  const hall = await holdHall(tx, hallRef);
  const day = today(context.at);
  const index = phoneIndex(phone);
  const booked = (await bookingsOfDay(tx, hall, day)).filter((row) => row.phone_index?.equals(index));
  const ticket = dueFirst(booked, context.at);
  if (!ticket?.booked_for)
    throw new Problem('not-found', 'nothing-booked', '没有查到这个手机号今天的预约。', {
      advice: '请核对号码；没有预约的，请返回选择要办的事直接取号。',
    });
  requireMove(ticket, 'arrive', { day, rowVersion: null });
  const { from, to } = reportingTimes(ticket.booked_for);
  if (context.at < from) throw tooEarly(ticket.booked_for, from);
  await changeFolded(tx, context, TICKETS, 'arrive', ticket, {
    state: 'waiting',
    takenAt: context.at.toISOString(),
    rankAt: context.at.toISOString(),
    priority: context.at <= to ? 'appointment' : null,
  });
  return refOf(ticket);
};
