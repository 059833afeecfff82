import type { CaseState } from '#kit';

export const CASE_ACTIONS = [
  'accept',
  'decline',
  'ask-supplement',
  'supplement',
  'take-papers',
  'lapse',
  'pass',
  'sign',
  'add-signer',
  'drop-signers',
  'post-notice',
  'return',
  'refuse',
  'refer',
  'record-outcome',
  'record-official',
  'assign',
  'hand-on',
  'recuse',
  'copy',
  'urge',
  'supervise',
  'suspend',
  'resume',
  'extend',
  'withdraw',
  'close',
  'deliver',
  'send-back',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

const FOLLOWED = ['assign', 'copy', 'urge', 'supervise', 'withdraw'] as const;

/** What may happen when. Every state is here, and the compiler wants each new one. */
export const ALLOWED = {
  applied: ['accept', 'decline', 'ask-supplement', 'take-papers', 'recuse', ...FOLLOWED],
  supplementing: ['supplement', 'take-papers', 'lapse', ...FOLLOWED],
  handling: [
    'pass',
    'sign',
    'add-signer',
    'drop-signers',
    'post-notice',
    'return',
    'refuse',
    'refer',
    'record-official',
    'ask-supplement',
    'take-papers',
    'hand-on',
    'recuse',
    'suspend',
    'extend',
    ...FOLLOWED,
  ],
  suspended: ['resume', 'record-official', ...FOLLOWED],
  referred: ['record-outcome', 'record-official', ...FOLLOWED],
  approved: ['close', 'return', 'record-official', ...FOLLOWED],
  delivering: ['deliver', 'send-back', 'record-official', 'assign', 'copy', 'urge', 'supervise'],
  'sent-back': ['deliver', 'record-official', 'copy'],
  closed: ['copy'],
  refused: ['copy'],
  'not-accepted': ['copy'],
  withdrawn: ['copy'],
} as const satisfies Record<CaseState, readonly CaseAction[]>;

export const isAllowed = (state: CaseState, action: CaseAction): boolean =>
  (ALLOWED[state] as readonly CaseAction[]).includes(action);

/** The states in which something may be done. */
export const statesAllowing = (action: CaseAction): CaseState[] =>
  (Object.keys(ALLOWED) as CaseState[]).filter((state) => isAllowed(state, action));
