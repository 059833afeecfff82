import { Problem } from '#platform/errors/problem.ts';

/** Where a ticket stands. Finished tickets are lines of the hall reception ledger; those who left are not. */
export type TicketState = 'booked' | 'waiting' | 'called' | 'serving' | 'skipped' | 'finished' | 'left';

/** What can be done to a ticket. */
export type TicketMove =
  | 'arrive'
  | 'call'
  | 'recall'
  | 'skip'
  | 'return-to-line'
  | 'begin'
  | 'take-in'
  | 'finish'
  | 'transfer'
  | 'leave'
  | 'correct'
  | 'reopen';

/** What may happen when. */
export const TICKET_MOVES = {
  booked: ['arrive', 'leave'],
  waiting: ['call', 'transfer', 'leave'],
  called: ['recall', 'skip', 'return-to-line', 'begin', 'take-in', 'finish', 'transfer', 'leave'],
  serving: ['take-in', 'finish', 'transfer', 'leave'],
  skipped: ['return-to-line', 'leave'],
  finished: ['correct', 'reopen'],
  left: ['return-to-line'],
} as const satisfies Record<TicketState, readonly TicketMove[]>;

export const STATE_WORDS: Readonly<Record<TicketState, string>> = {
  booked: '已预约、未到场',
  waiting: '等候中',
  called: '正在叫号',
  serving: '正在办理',
  skipped: '已过号',
  finished: '已办结',
  left: '已离开',
};

const MOVE_WORDS: Readonly<Record<TicketMove, string>> = {
  arrive: '报到',
  call: '叫号',
  recall: '重呼',
  skip: '过号',
  'return-to-line': '重新排队',
  begin: '开始办理',
  'take-in': '受理为办件',
  finish: '办结',
  transfer: '转窗口',
  leave: '登记离开',
  correct: '更正',
  reopen: '撤销办结',
};

/** What may be done on later days: work is recorded and corrected late, a line is stood in today only. */
const ON_ANY_DAY: readonly TicketMove[] = ['finish', 'correct', 'reopen', 'leave'];

interface Standing {
  readonly number: string;
  readonly state: string;
  readonly day: string;
  readonly row_version: number;
}

const conflict = (code: string, message: string, advice: string): Problem =>
  new Problem('conflict', code, message, { advice });

/** Throws the Problem that stands in the way of a move: another state, another day, or another version than was seen. */
export const requireMove = (
  ticket: Standing,
  move: TicketMove,
  { day, rowVersion }: { readonly day: string; readonly rowVersion: number | null },
): void => {
  const state = ticket.state as TicketState;
  if (ticket.day !== day && !ON_ANY_DAY.includes(move))
    throw conflict(
      'ticket-of-another-day',
      `${ticket.number}是${ticket.day}的号，不能再${MOVE_WORDS[move]}。`,
      '请来访人重新取号；当天没有办结的，可以补登记办结或离开。',
    );
  if (!(TICKET_MOVES[state] as readonly TicketMove[]).includes(move))
    throw conflict(
      'ticket-state',
      `${ticket.number}${STATE_WORDS[state]}，不能${MOVE_WORDS[move]}。`,
      '页面可能不是最新的，请刷新后再看。',
    );
  if (rowVersion !== null && ticket.row_version !== rowVersion)
    throw conflict('ticket-changed', `${ticket.number}刚刚被他人处理。`, '请刷新后核对最新情况，再操作。');
};
