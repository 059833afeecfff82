import { closePeriodRoute, listPeriodsRoute, reopenPeriodRoute } from './close-period.route.ts';

export const routes = [listPeriodsRoute, closePeriodRoute, reopenPeriodRoute];
