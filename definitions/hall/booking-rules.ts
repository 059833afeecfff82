/** Numbers taken ahead by phone (预约取号): which half hours can be had, and how many at a time. The bureau's own promise. */
export const bookingRules = {
  /** Beginnings of the half hours, Shanghai time. */
  slots: [
    ['09:00', '09:30', '10:00', '10:30', '11:00'],
    ['14:00', '14:30', '15:00', '15:30', '16:00'],
  ].flat(),
  /** Bookings of one matter in one half hour. */
  mostPerSlot: 4,
  daysAhead: 14,
  /** Who comes earlier is asked to wait before reporting. */
  earliestMinutesBefore: 30,
  /** Up to so much later the booking still goes ahead. */
  latestMinutesAfter: 15,
} as const;
