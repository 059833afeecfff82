import { bookingRules } from '#definitions';
import { addDays, isWorkingDay } from '#kit';
import type { TimedContext } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { holdHall } from '../get-hall.ts';
import type { HallRef } from '../hall-tables.ts';
import { bookingsOfDay, phoneIndex } from './bookings-of-day.ts';
import { newTicket } from './new-ticket.ts';

export interface Booking {
  readonly matter: string;
  /** Eleven digits; only its blind index is kept. */
  readonly phone: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  /** Beginning of a half hour, 'HH:MM'. */
  readonly slot: string;
}

const momentOf = (day: string, slot: string): Date => new Date(`${day}T${slot}:00+08:00`);

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
  const booked = await bookingsOfDay(tx, hall, booking.day);
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
