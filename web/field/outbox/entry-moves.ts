/**
 * draft 草稿 · waiting 待发送 · sending 正在发送 · unanswered: sent, no answer came, the server may have it ·
 * resending: the same once more · recorded: the server has it, photos are on their way · returned 被退回 · sent 已发送
 */
export type EntryState =
  'draft' | 'waiting' | 'sending' | 'unanswered' | 'resending' | 'recorded' | 'returned' | 'sent';

/**
 * keep: found sound by the checks and put into the outbox · reopen: taken up to be changed · send · lose: no answer came ·
 * postpone: the server did not look at it, since nobody is signed in or too much was asked at once · record: the server
 * has it · refuse: the server does not take it as it is · finish: its photos are there too
 */
export type EntryEvent = 'keep' | 'reopen' | 'send' | 'lose' | 'postpone' | 'record' | 'refuse' | 'finish';

/**
 * What may happen to an entry when. One that the server may have cannot be reopened: what it says then would be sent under
 * a key that stands for something else already.
 */
const MOVES = {
  draft: { keep: 'waiting' },
  waiting: { reopen: 'draft', send: 'sending' },
  sending: { lose: 'unanswered', postpone: 'waiting', record: 'recorded', refuse: 'returned' },
  unanswered: { send: 'resending' },
  resending: { lose: 'unanswered', postpone: 'unanswered', record: 'recorded', refuse: 'returned' },
  recorded: { finish: 'sent' },
  returned: { reopen: 'draft' },
  sent: {},
} as const satisfies Readonly<Record<EntryState, Readonly<Partial<Record<EntryEvent, EntryState>>>>>;

/** The state after an event; undefined where it may not happen. */
export const stateAfter = (state: EntryState, event: EntryEvent): EntryState | undefined =>
  (MOVES[state] as Readonly<Partial<Record<EntryEvent, EntryState>>>)[event];

/** A phone, or a window, that went off while sending never heard the answer. */
export const stateAfterRestart = <State extends EntryState>(state: State): State | 'unanswered' =>
  state === 'sending' || state === 'resending' ? 'unanswered' : state;

/** What goes out by itself, in the order it was kept. */
export const isOnItsWay = (state: EntryState): boolean =>
  state === 'waiting' || state === 'unanswered' || state === 'recorded';

/** What is still owed to the server, or to its writer. */
export const isUnsent = (state: EntryState): boolean => state !== 'sent';
