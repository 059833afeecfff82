import type { StepDefinition } from '#kit';
import type { CaseFacts } from '../case-facts.ts';

export type StepStanding = 'done' | 'here' | 'to-come';

type Reached = Pick<CaseFacts, 'state' | 'step' | 'acceptedOn' | 'outcome'>;

/**
 * How far a case came on each of its steps, in order. One that was refused, withdrawn or lapsed came only as far as its
 * last step with a day; what was granted or answered passed them all.
 */
export const stepStandings = (
  steps: readonly Pick<StepDefinition, 'code'>[],
  { state, step, acceptedOn, outcome }: Reached,
  doneOn: ReadonlyMap<string, string>,
): StepStanding[] => {
  const here = steps.findIndex(({ code }) => code === step);
  const hasEnded = state === 'approved' || (state !== 'handling' && acceptedOn !== null && step === null);
  const isStopped = outcome !== null && outcome !== 'granted';
  const last = isStopped ? steps.findLastIndex(({ code }) => doneOn.has(code)) : steps.length - 1;
  const doneBefore = hasEnded ? last + 1 : here;
  return steps.map((_, at) => (at < doneBefore ? 'done' : at === here ? 'here' : 'to-come'));
};
