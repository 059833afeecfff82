import { evaluate, itemRow, type StepDefinition } from '#kit';
import type { Moment } from './actions/action.ts';
import { startClock, stopClocks } from './case-clocks.ts';
import type { Patch } from './case-facts.ts';
import { deskOf } from './desks/desk-of.ts';

const isSkipped = (
  { item, facts, person }: Moment,
  answers: Moment['facts']['answers'],
  code: string,
): boolean => {
  const skip = item.steps.find((step) => step.code === code)?.skip;
  return skip !== undefined && evaluate(skip, itemRow(person, { ...facts.answers, ...answers })) === true;
};

/**
 * 同人跳过: the next desk is the same desk with nothing of its own to find out, sign, wait for or decide, so that the same
 * person would only say the same again.
 */
const isSameDesk = (before: StepDefinition | null, next: StepDefinition): boolean =>
  before !== null &&
  before.level === next.level &&
  before.permission === next.permission &&
  next.level !== 'partner' &&
  (next.fields ?? []).length === 0 &&
  next.notice === undefined &&
  (next.signers ?? 1) === 1;

/** The step after this one, passing over those that are skipped; undefined after the last. */
export const stepAfter = (
  moment: Moment,
  code: string | null,
  answers: Moment['facts']['answers'] = {},
): StepDefinition | undefined => {
  const { item } = moment;
  const at = item.steps.findIndex((step) => step.code === code);
  const before = item.steps[at] ?? null;
  return item.steps
    .slice(at + 1)
    .find((step) => !isSkipped(moment, answers, step.code) && !isSameDesk(before, step));
};

/**
 * Puts the case on the desk of a step: its own clock starts, what belonged to the step before is laid down. The first time
 * it goes to the department that decides it, it counts as referred (转介).
 */
export const arriveAt = (
  { facts, item, today }: Moment,
  step: StepDefinition,
  clocks = facts.clocks,
): Patch => {
  const isReferral = item.handling.mode === 'refer' && step.level === 'partner' && facts.referredOn === null;
  const stopped = stopClocks(clocks, ['step'], today);
  return {
    state: 'handling',
    step: step.code,
    deskRegion: deskOf(step.level, facts.regionCode),
    assignee: null,
    notice: null,
    signing: null,
    clocks: step.limit ? startClock(stopped, 'step', today) : stopped,
    ...(isReferral && { referredOn: today }),
  };
};
