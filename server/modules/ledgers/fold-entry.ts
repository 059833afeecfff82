import type { Answers } from '#kit';
import type { StoredAct } from '#modules/acts';
import type { EntryRef } from './entry-row.ts';

/** An entry as its acts tell it. */
export interface EntryState {
  readonly ledger: string;
  readonly regionCode: number;
  readonly answers: Answers;
  readonly person: EntryRef | null;
  readonly state: 'accepted' | 'withdrawn';
}

type Payload = Omit<EntryState, 'state'>;

/** The fold of one entry's acts, oldest first; equal to its row at all times. */
export const foldEntry = (acts: readonly StoredAct[]): EntryState | undefined => {
  let current: EntryState | undefined;
  for (const act of acts) {
    const payload = act.payload as unknown as Payload;
    if (act.kind === 'ledger.record') current = { ...payload, state: 'accepted' };
    else if (act.kind === 'ledger.correct' && current) {
      current = { ...current, answers: payload.answers, person: payload.person };
    } else if (act.kind === 'ledger.relink' && current) current = { ...current, person: payload.person };
    else if (act.kind === 'ledger.withdraw' && current) current = { ...current, state: 'withdrawn' };
  }
  return current;
};
