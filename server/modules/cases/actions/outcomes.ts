import type { StepDefinition, StepLevel } from '#kit';
import { ALL_CLOCKS, isInTime, resumeClocks, stopClocks } from '../case-clocks.ts';
import type { Patch } from '../case-facts.ts';
import { deskOf } from '../desks/desk-of.ts';
import type { Moment } from './action.ts';

const ABOVE_COUNTY: readonly StepLevel[] = ['city', 'province', 'partner'];

/**
 * The last step passed: waiting to be closed where it stands, or by the county where that was a level above it or a
 * department. The whole limit runs until then.
 */
export const approve = ({ facts, step, today }: Moment): Patch => ({
  state: 'approved',
  outcome: 'granted',
  ...(step && ABOVE_COUNTY.includes(step.level) && { deskRegion: deskOf('county', facts.regionCode) }),
  assignee: null,
  notice: null,
  signing: null,
  resumeStep: null,
  clocks: stopClocks(resumeClocks(facts.clocks, today), ['step'], today),
});

/** The matter ends here, refused; the whole limit with it. */
export const refusal = ({ facts, item, today, calendar }: Moment): Patch => ({
  state: 'refused',
  outcome: 'refused',
  closedOn: today,
  step: null,
  deskRegion: null,
  assignee: null,
  notice: null,
  signing: null,
  inTime: isInTime(item, facts, today, calendar),
  clocks: stopClocks(facts.clocks, ALL_CLOCKS, today),
});

/** The first answer of whoever a matter was referred to (转介有回音) counts on its day, and once. */
export const answeredFrom = ({ item, facts }: Moment, on: string): Patch =>
  item.handling.mode === 'refer' && facts.answeredOn === null
    ? { answeredOn: on, ...(facts.referredOn === null && { referredOn: on }) }
    : {};

/** The same where a department's answer is a step of its own. */
export const answeredAt = (step: StepDefinition, moment: Moment): Patch =>
  step.level === 'partner' ? answeredFrom(moment, moment.today) : {};
