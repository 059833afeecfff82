/** The door of the periods module: which months, quarters and years of which ledgers are closed. */
export { closePeriod } from './close-period.ts';
export { closedPeriodsFor, type ClosedPeriods } from './closed-periods.ts';
export { bindsLedger, followReopening } from './follow-reopening.ts';
export { periodAround, periodTitle } from './period-title.ts';
export { routes } from './routes.ts';
