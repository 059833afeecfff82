import { arrangeDaysRoute, enterYearRoute } from './arrange-days.route.ts';
import { findDueDayRoute } from './find-due-day.route.ts';
import { showYearRoute } from './show-year.route.ts';

/** The door of the calendar: which days are worked, and when limits are due. */
export { followCalendar } from './calendar-followers.ts';
export { workingCalendar } from './working-calendar.ts';

export const routes = [findDueDayRoute, showYearRoute, arrangeDaysRoute, enterYearRoute];
