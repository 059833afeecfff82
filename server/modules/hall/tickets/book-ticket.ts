import { sql } from 'kysely';
import { bookingRules } from '#definitions';
import { addDays, isWorkingDay } from '#kit';
import { changeFolded, type TimedContext } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { today } from '#platform/calendar/today.ts';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { holdHall } from '../get-hall.ts';
import { refOf, TICKETS, type HallRef, type HallRow, type TicketRow } from '../hall-tables.ts';
import { newTicket } from './new-ticket.ts';
import { requireMove } from './ticket-states.ts';

export interface Booking {
  readonly matter: string;
  /** Eleven digits; only its blind index is kept. */
  readonly phone: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  /** Beginning of a half hour, 'HH:MM'. */
  readonly slot: string;
}

const MINUTE_IN_MS = 60_000;

const phoneIndex = (phone: string): Buffer => blindIndex(currentKeyring(), 'phone', phone);
const momentOf = (day: string, slot: string): Date => new Date(`${day}T${slot}:00+08:00`);
const clockOf = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 60 * MINUTE_IN_MS).toISOString().slice(11, 16);

const wrong = (field: string, message: string): Problem =>
  new Problem('invalid', 'booking-invalid', message, { fields: [{ field, message }] });

const checkDay = async (tx: Tx, at: Date, { day, slot }: Booking): Promise<void> => {
  const now = today(at);
  if (day < now) throw wrong('day', '不能预约过去的日期。');
  if (day > addDays(now, bookingRules.daysAhead))
    throw wrong('day', `最多提前${bookingRules.daysAhead}天预约。`);
  if (!isWorkingDay(await workingCalendar(tx), day)) throw wrong('day', '这一天大厅不上班，请另选一天。');
  if (!(bookingRules.slots as readonly string[]).includes(slot)) throw wrong('slot', '请从列表中选择时段。');
  if (momentOf(day, slot) < at) throw wrong('slot', '这个时段已经过去，请另选时段。');
};

const ofDay = async (tx: Tx, hall: HallRow, day: string): Promise<TicketRow[]> => {
  const { rows } = await sql<TicketRow>`
    select * from hall_ticket
    where county_code = ${hall.county_code} and hall_id = ${hall.id} and day = ${day}::date and state = 'booked'
    order by booked_for, number
  `.execute(tx);
  return rows;
};

/** Takes a number ahead by phone (预约取号): it joins the line when the visitor reports at the kiosk or the counter. */
export const bookTicket = async (
  tx: Tx,
  context: TimedContext,
  hallRef: HallRef,
  booking: Booking,
): Promise<HallRef> => {
  const hall = await holdHall(tx, hallRef);
  await checkDay(tx, context.at, booking);
  const bookedFor = momentOf(booking.day, booking.slot);
  const index = phoneIndex(booking.phone);
  const booked = await ofDay(tx, hall, booking.day);
  if (booked.some((row) => row.matter === booking.matter && row.phone_index?.equals(index)))
    throw new Problem('conflict', 'booked-already', '这个手机号当天已预约过这项业务。', {
      advice: '到场后在取号机上按手机号报到即可；要改时间，请先取消原来的预约。',
    });
  const inSlot = booked.filter(
    (row) => row.matter === booking.matter && row.booked_for?.getTime() === bookedFor.getTime(),
  );
  if (inSlot.length >= bookingRules.mostPerSlot) throw wrong('slot', '这个时段已约满，请另选时段。');
  return newTicket(tx, context, hall, {
    day: booking.day,
    matter: booking.matter,
    facts: {
      origin: 'phone',
      state: 'booked',
      bookedFor: bookedFor.toISOString(),
      phoneIndex: index.toString('base64'),
    },
  });
};

const tooEarly = (bookedFor: Date, from: Date): Problem =>
  new Problem('conflict', 'too-early', `您预约的时间是${clockOf(bookedFor)}。`, {
    advice: `请在${clockOf(from)}以后报到；着急的，可以另取一个号排队。`,
  });

/** When a booking can be reported, and until when it still goes ahead. */
const windowOf = ({ booked_for: bookedFor }: TicketRow) => {
  const at = bookedFor?.getTime() ?? 0;
  return {
    from: new Date(at - bookingRules.earliestMinutesBefore * MINUTE_IN_MS),
    to: new Date(at + bookingRules.latestMinutesAfter * MINUTE_IN_MS),
  };
};

/** Of several bookings by one number: the one that is due now, else the one that was missed first, else the next. */
const dueFirst = (booked: readonly TicketRow[], at: Date): TicketRow | undefined => {
  const places = booked.map((row) => ({ row, ...windowOf(row) }));
  const { row } =
    places.find(({ from, to }) => from <= at && at <= to) ??
    places.find(({ from }) => from <= at) ??
    places[0] ??
    {};
  return row;
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
  const booked = (await ofDay(tx, hall, day)).filter((row) => row.phone_index?.equals(index));
  const ticket = dueFirst(booked, context.at);
  if (!ticket?.booked_for)
    throw new Problem('not-found', 'nothing-booked', '没有查到这个手机号今天的预约。', {
      advice: '请核对号码；没有预约的，请返回选择要办的事直接取号。',
    });
  requireMove(ticket, 'arrive', { day, rowVersion: null });
  const { from, to } = windowOf(ticket);
  if (context.at < from) throw tooEarly(ticket.booked_for, from);
  await changeFolded(tx, context, TICKETS, 'arrive', ticket, {
    state: 'waiting',
    takenAt: context.at.toISOString(),
    rankAt: context.at.toISOString(),
    priority: context.at <= to ? 'appointment' : null,
  });
  return refOf(ticket);
};
