import { daysBetween } from '../calendar-date.ts';
import { evaluate, type ExpressionRow } from '../expression/evaluate.ts';
import { known } from '../expression/expression.ts';
import { dueDay } from '../limits/due-day.ts';
import type { LimitRule } from '../limits/limit.ts';
import type { WorkingCalendar } from '../limits/working-calendar.ts';

/**
 * A term of law between something that happened and the application: within it, such as thirty days to report, or only
 * after it, such as a year since the last grading. Conditions of the item see `spanFact(code)`.
 */
export interface LegalSpan {
  /** camelCase, unique in the item. */
  readonly code: string;
  readonly title: string;
  /** The day it runs from: an answer that is a date, or a fact of the file (`personFact('dischargedOn')`). */
  readonly from: string;
  readonly rule: LimitRule;
  /** A second term that begins when the first has run out, such as thirty days of being overdue. */
  readonly next?: LimitRule;
}

/** When the application is made, by the bureau's calendar. */
export interface ApplicationDay {
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly calendar: WorkingCalendar;
}

/**
 * The name under which conditions see a span: whole days by which the application lies after its last day. 0 or less is
 * within the span, more than 0 is after it; missing while the day it runs from is not known.
 */
export const spanFact = (code: string): string => `span.${code}`;

/** The last day of a span; a term that follows another begins on the last day of that. */
const lastDayOf = ({ rule, next }: LegalSpan, from: string, calendar: WorkingCalendar): string | null => {
  const last = dueDay(rule, [{ kind: 'start', on: from }], calendar);
  return next && last !== null ? dueDay(next, [{ kind: 'start', on: last }], calendar) : last;
};

/** How the application lies to every span of the item, under the names of `spanFact`. */
export const spanFacts = (
  spans: readonly LegalSpan[],
  row: ExpressionRow,
  { on, calendar }: ApplicationDay,
): ExpressionRow =>
  Object.fromEntries(
    spans
      .filter(({ from }) => evaluate(known(from), row) === true)
      .map((span) => {
        const last = lastDayOf(span, String(row[span.from]), calendar);
        return [spanFact(span.code), last === null ? null : daysBetween(last, on)];
      }),
  );
