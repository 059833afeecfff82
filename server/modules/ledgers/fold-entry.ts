import type { Answers } from '#kit';
import type { StoredAct } from '#modules/acts';
import type { EntryRef } from './entry-row.ts';
import type { EntryStateName } from './entry-states.ts';
import type { ReviewStep } from './reviewing/review-steps.ts';

/** Where an entry stands and how it came there. */
export interface EntryStanding {
  readonly state: EntryStateName;
  /** Whose review it waits for; null unless submitted. */
  readonly desk: ReviewStep | null;
  readonly submittedBy: string | null;
  /** Why it came back; null unless returned. */
  readonly returnReason: string | null;
  /** Something was done to it after its period had been closed. */
  readonly late: boolean;
}

/** An entry as its acts tell it. */
export interface EntryState extends EntryStanding {
  readonly ledger: string;
  readonly regionCode: number;
  readonly answers: Answers;
  readonly person: EntryRef | null;
  /** Further people, in the order named. */
  readonly others: readonly EntryRef[];
}

/** What acts say about the standing of an entry; left out where it is the usual: accepted, in time. */
export interface StandingPayload {
  readonly state?: EntryStateName;
  readonly desk?: ReviewStep | null;
  readonly late?: true;
}

type Payload = Pick<EntryState, 'ledger' | 'regionCode' | 'answers' | 'person'> &
  Partial<Pick<EntryState, 'others'>> &
  StandingPayload;

/** The standing an act leads to. What counted at once was handed in by nobody; later acts keep who did. */
const standingAfter = (
  act: StoredAct,
  payload: Payload,
  before: EntryStanding | undefined,
): EntryStanding => {
  const state =
    act.kind === 'ledger.withdraw'
      ? 'withdrawn'
      : act.kind === 'ledger.correct'
        ? (before?.state ?? 'accepted')
        : (payload.state ?? 'accepted');
  const isHandedIn = act.kind === 'ledger.submit' || (act.kind === 'ledger.record' && state === 'submitted');
  return {
    state,
    desk: state === 'submitted' ? (payload.desk ?? before?.desk ?? null) : null,
    submittedBy: isHandedIn ? act.account_id : (before?.submittedBy ?? null),
    returnReason:
      state !== 'returned'
        ? null
        : act.kind === 'ledger.return'
          ? act.reason
          : (before?.returnReason ?? null),
    late: payload.late === true || before?.late === true,
  };
};

/** The fold of one entry's acts, oldest first; equal to its row at all times. */
export const foldEntry = (acts: readonly StoredAct[]): EntryState | undefined => {
  let current: EntryState | undefined;
  for (const act of acts) {
    const payload = act.payload as unknown as Payload;
    const standing = standingAfter(act, payload, current);
    if (act.kind === 'ledger.record') {
      const { ledger, regionCode, answers, person, others = [] } = payload;
      current = { ledger, regionCode, answers, person, others, ...standing };
    } else if (act.kind === 'ledger.correct' && current) {
      const { answers, person, others = [] } = payload;
      current = { ...current, answers, person, others, ...standing };
    } else if (act.kind === 'ledger.relink' && current) {
      current = { ...current, person: payload.person, others: payload.others ?? [] };
    } else if (current) current = { ...current, ...standing };
  }
  return current;
};
