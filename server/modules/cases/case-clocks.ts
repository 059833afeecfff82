import {
  amberDay,
  dueDay,
  limitProblem,
  type LimitEvent,
  type LimitRule,
  type ServiceItemDefinition,
  type WorkingCalendar,
} from '#kit';
import { Problem } from '#platform/errors/problem.ts';
import type { CaseFacts, ClockName, Clocks } from './case-facts.ts';

/** The rule a clock of this case follows; null when its step has no limit of its own. */
export const ruleOf = (
  item: ServiceItemDefinition,
  step: string | null,
  clock: ClockName,
): LimitRule | null => {
  switch (clock) {
    case 'acceptance':
      return item.acceptance;
    case 'supplement':
      return item.supplement;
    case 'whole':
      return item.limit;
    case 'delivery':
      return item.delivery ?? null;
    case 'unreachable':
      return item.undelivered ?? null;
    case 'step':
      return item.steps.find(({ code }) => code === step)?.limit ?? null;
  }
};

const isRunning = (events: readonly LimitEvent[]): boolean =>
  events.at(-1) !== undefined && !isStopped(events);
const isStopped = (events: readonly LimitEvent[]): boolean => events.some(({ kind }) => kind === 'stop');

/** Adds an event to one clock. Throws Problem when it cannot follow what happened before. */
export const tell = (clocks: Clocks, clock: ClockName, event: LimitEvent): Clocks => {
  const events = clocks[clock] ?? [];
  const problem = limitProblem(events, event);
  if (problem !== null) throw new Problem('conflict', 'limit-event', problem);
  return { ...clocks, [clock]: [...events, event] };
};

/** The day a limit runs from: the one its rule asks for, else the day of the act. Throws Problem for a day still to come. */
export const beginningOf = ({ from }: LimitRule, answers: CaseFacts['answers'], today: string): string => {
  const day = from ? answers[from.answer] : null;
  if (typeof day !== 'string') return today;
  if (day > today)
    throw new Problem(
      'conflict',
      'limit-ahead',
      `${from!.words}填的是${day}，晚于今天，时限不能从这天起算。`,
      {
        advice: '请核对后更正日期。',
      },
    );
  return day;
};

/** Starts a clock afresh, whatever it was before: each desk has its own. */
export const startClock = (clocks: Clocks, clock: ClockName, on: string): Clocks => ({
  ...clocks,
  [clock]: [{ kind: 'start', on }],
});

const open = (clocks: Clocks): ClockName[] =>
  (Object.keys(clocks) as ClockName[]).filter((name) => isRunning(clocks[name]!));

/** Stops these clocks where they run. */
export const stopClocks = (clocks: Clocks, names: readonly ClockName[], on: string): Clocks =>
  open(clocks)
    .filter((name) => names.includes(name))
    .reduce((all, name) => tell(all, name, { kind: 'stop', on }), clocks);

export const ALL_CLOCKS: readonly ClockName[] = [
  'acceptance',
  'supplement',
  'whole',
  'step',
  'delivery',
  'unreachable',
];

const isSuspended = (events: readonly LimitEvent[]): boolean =>
  events.findLast(({ kind }) => kind === 'suspend' || kind === 'resume')?.kind === 'suspend';

/** Suspends, or lets go on, every clock of the handling that runs. */
export const pauseClocks = (clocks: Clocks, event: Extract<LimitEvent, { kind: 'suspend' }>): Clocks =>
  open(clocks)
    .filter((name) => name !== 'supplement' && !isSuspended(clocks[name]!))
    .reduce((all, name) => tell(all, name, event), clocks);

export const resumeClocks = (clocks: Clocks, on: string): Clocks =>
  open(clocks)
    .filter((name) => isSuspended(clocks[name]!))
    .reduce((all, name) => tell(all, name, { kind: 'resume', on }), clocks);

/** The due day of one clock; null when it stands still or there is none. */
export const dueOf = (
  item: ServiceItemDefinition,
  { step, clocks }: Pick<CaseFacts, 'step' | 'clocks'>,
  clock: ClockName,
  calendar: WorkingCalendar,
): string | null => {
  const rule = ruleOf(item, step, clock);
  const events = clocks[clock];
  return rule && events ? dueDay(rule, events, calendar) : null;
};

/** The next day something is due, and from when its light is amber: what the row stores. */
export const nextDue = (
  item: ServiceItemDefinition,
  facts: Pick<CaseFacts, 'step' | 'clocks'>,
  calendar: WorkingCalendar,
): { readonly dueOn: string | null; readonly amberOn: string | null } => {
  const running = open(facts.clocks)
    .flatMap((clock) => {
      const rule = ruleOf(item, facts.step, clock);
      const dueOn = dueOf(item, facts, clock, calendar);
      return rule && dueOn !== null ? [{ rule, dueOn }] : [];
    })
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const first = running[0];
  return first
    ? { dueOn: first.dueOn, amberOn: amberDay(first.rule, first.dueOn, calendar) }
    : { dueOn: null, amberOn: null };
};

/** Whether the whole matter was in time on the day it was decided. */
export const isInTime = (
  item: ServiceItemDefinition,
  facts: Pick<CaseFacts, 'step' | 'clocks'>,
  on: string,
  calendar: WorkingCalendar,
): boolean => {
  const dueOn = dueOf(item, facts, 'whole', calendar);
  return dueOn === null || on <= dueOn;
};
