import { Problem } from '#platform/errors/problem.ts';

/** Where a call stands: at a section's desk, replied and to be called back, or closed. */
export type CallState = 'transferred' | 'replied' | 'closed';

/** What can be done to a call; `reply`, `return` and `extend` are the desk's. */
export type CallMove = 'reply' | 'return' | 'extend' | 'send-again' | 'take-in' | 'call-back';

/** What may happen when. */
export const CALL_MOVES = {
  transferred: ['reply', 'return', 'extend', 'send-again', 'take-in'],
  replied: ['take-in', 'call-back'],
  closed: ['take-in'],
} as const satisfies Record<CallState, readonly CallMove[]>;

export const CALL_STATE_WORDS: Readonly<Record<CallState, string>> = {
  transferred: '转办中',
  replied: '待回访',
  closed: '已办结',
};

const MOVE_WORDS: Readonly<Record<CallMove, string>> = {
  reply: '答复',
  return: '退回',
  extend: '延期',
  'send-again': '改转',
  'take-in': '转为办件',
  'call-back': '回访',
};

const conflict = (code: string, message: string): Problem =>
  new Problem('conflict', code, message, { advice: '请刷新后核对最新情况，再操作。' });

/** Throws the Problem that stands in the way of a move: another state, or another version than was seen. */
export const requireCallMove = (
  row: { readonly state: string; readonly row_version: number },
  move: CallMove,
  rowVersion: number,
): void => {
  const state = row.state as CallState;
  if (!(CALL_MOVES[state] as readonly CallMove[]).includes(move))
    throw conflict('call-state', `这件来电${CALL_STATE_WORDS[state]}，不能${MOVE_WORDS[move]}。`);
  requireSeen(row, rowVersion);
};

/** The version that was read must still hold. */
export const requireSeen = (row: { readonly row_version: number }, rowVersion: number): void => {
  if (row.row_version !== rowVersion) throw conflict('call-changed', '这件来电刚刚被他人处理。');
};
