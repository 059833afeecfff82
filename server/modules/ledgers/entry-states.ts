/** Where an entry stands. Only an accepted one counts in figures. */
export type EntryStateName = 'draft' | 'submitted' | 'returned' | 'accepted' | 'withdrawn';

/** What can be done to an entry that exists. */
export type EntryMove = 'correct' | 'submit' | 'accept' | 'return' | 'withdraw';

/**
 * What may happen when. Who may is asked apart: `submit`, `correct` and `withdraw` are the station's, `accept` and
 * `return` the reviewer's, and what was accepted after review changes through its reviewer only.
 */
export const ENTRY_MOVES = {
  draft: ['correct', 'submit', 'withdraw'],
  submitted: ['correct', 'accept', 'return', 'withdraw'],
  returned: ['correct', 'submit', 'withdraw'],
  accepted: ['correct', 'return', 'withdraw'],
  withdrawn: [],
} as const satisfies Record<EntryStateName, readonly EntryMove[]>;

export const mayMove = (state: EntryStateName, move: EntryMove): boolean =>
  (ENTRY_MOVES[state] as readonly EntryMove[]).includes(move);

const STATE_WORDS: Readonly<Record<EntryStateName, string>> = {
  draft: '草稿',
  submitted: '待审核',
  returned: '已退回',
  accepted: '已入账',
  withdrawn: '已撤销',
};

const MOVE_WORDS: Readonly<Record<EntryMove, string>> = {
  correct: '更正',
  submit: '提交',
  accept: '审核通过',
  return: '退回',
  withdraw: '撤销',
};

/** Why a move is not possible, as the clerk reads it. */
export const cannotMove = (state: EntryStateName, move: EntryMove): string =>
  state === 'withdrawn'
    ? '该记录已撤销，不能再改。'
    : `该记录${STATE_WORDS[state]}，不能${MOVE_WORDS[move]}。`;
