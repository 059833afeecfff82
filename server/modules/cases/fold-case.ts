import type { ServiceItemDefinition } from '#kit';
import type { StoredAct } from '#modules/acts';
import type { CaseFacts } from './case-facts.ts';
import { daysLearnedLater, type ToldAct } from './days-learned-later.ts';

type Told = Pick<StoredAct, 'payload'>;

/** What is so from an act on. */
export const setBy = (act: Told): Partial<CaseFacts> =>
  (act.payload as unknown as { readonly set: Partial<CaseFacts> }).set;

/** What acts add up to, each upon those before it, beginning with what was so before the first. */
export const foldActs = (acts: readonly Told[], first: object): object =>
  acts.reduce((facts, act) => ({ ...facts, ...setBy(act) }), first);

/** The facts that the acts of a case add up to. */
export const foldCase = (
  acts: readonly ToldAct[],
  item: Pick<ServiceItemDefinition, 'handling' | 'steps'>,
): CaseFacts => foldActs(acts, daysLearnedLater(acts, item)) as CaseFacts;
