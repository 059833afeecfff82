import type { StoredAct } from '#modules/acts';
import { actions } from '../actions/index.ts';
import type { CaseAction } from '../case-actions.ts';
import type { CaseFacts } from '../case-facts.ts';
import { setBy } from '../fold-case.ts';
import { actionOf } from './record-words.ts';

/** In whose hands a case is: the desk, whom it was given to, who signs. */
export type Hand = Pick<CaseFacts, 'deskRegion' | 'assignee' | 'signing'>;

/** In whose hands the case was when each act was done. */
export const handsBefore = (acts: readonly StoredAct[]): ReadonlyMap<string, Hand> => {
  let hand: Hand = { deskRegion: null, assignee: null, signing: null };
  const found = new Map<string, Hand>();
  for (const act of acts) {
    found.set(act.id, hand);
    hand = { ...hand, ...setBy(act) };
  }
  return found;
};

/** For whom a delegate acted: whoever held the case when somebody else did what only its holder may; null otherwise. */
export const absentFor = (act: StoredAct, { assignee }: Hand): string | null => {
  const code = actionOf(act) as CaseAction;
  const isHolders = code !== 'assign' && actions[code]?.from === 'desk';
  return isHolders && act.account_id !== assignee ? assignee : null;
};
