import { addDays } from '#kit';
import type { PersonCorrection, PersonRef } from '#modules/registry';
import { seededRandom, type Random } from './random.ts';

/** A change of a person's file, as it reaches a station in the weeks before the demonstration's own day. */
export interface FileChange {
  readonly ref: PersonRef;
  readonly reason: string;
  readonly correction: PersonCorrection;
}

const FEWEST_CHANGES = 12;
const MOST_CHANGES = 120;
const SHARE_CHANGED = 0.004;
const DAYS_BACK = 20;

const newPhone = (random: Random): string => `154${String(random.pick(1e8)).padStart(8, '0')}`;

const draw = (random: Random, effectiveOn: string): Pick<FileChange, 'reason' | 'correction'> => {
  const change = (reason: string, changes: PersonCorrection['changes']) => ({
    reason,
    correction: { changes, rowVersion: 1, effectiveOn },
  });
  return random.choose([
    () => change('本人来站更新联系电话', { phone: newPhone(random) }),
    () => change('入户走访时核实从业状况', { employment: '54' }),
    () => change('年度确认时更新健康状况', { health: '2' }),
    () => change('村（社区）上报去世信息', { state: 'deceased', endedOn: effectiveOn }),
  ])();
};

/** Changes for people spread evenly over the city: their timelines show more than the filing. */
export const makeChanges = (people: readonly PersonRef[], today: string): FileChange[] => {
  const wanted = Math.min(
    people.length,
    MOST_CHANGES,
    Math.max(FEWEST_CHANGES, Math.round(people.length * SHARE_CHANGED)),
  );
  return Array.from({ length: wanted }, (_, at) => {
    const random = seededRandom(`change ${at}`);
    const ref = people[Math.floor((at * people.length) / wanted)]!;
    return { ref, ...draw(random, addDays(today, -random.pick(DAYS_BACK))) };
  });
};
