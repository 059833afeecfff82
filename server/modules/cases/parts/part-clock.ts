import { amberDay, dueDay, type LimitEvent, type SubMatter, type WorkingCalendar } from '#kit';

/** When a part of a joint matter is due, and from when its light is amber; null while its clock does not run. */
export const partClock = (
  { limit }: Pick<SubMatter, 'limit'>,
  events: readonly LimitEvent[],
  calendar: WorkingCalendar,
): { readonly dueOn: string | null; readonly amberOn: string | null } => {
  const dueOn = dueDay(limit, events, calendar);
  return { dueOn, amberOn: dueOn === null ? null : amberDay(limit, dueOn, calendar) };
};
