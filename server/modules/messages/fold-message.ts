import type { MessageChannel } from '#kit';
import type { MessageState } from './message-row.ts';

/** What happened to a message. retry: the gateway could not be reached and is tried again · resent: a clerk sent it once more. */
export type MessageEventKind = 'sent' | 'delivered' | 'retry' | 'failed' | 'resent' | 'read';

export interface MessageStanding {
  readonly state: MessageState;
  /** Attempts since it was made or last sent again. */
  readonly attempts: number;
}

/** A colleague's message is there as soon as it is written; the others wait for the job. */
export const standingAtFirst = (channel: MessageChannel): MessageStanding => ({
  state: channel === 'in-app' ? 'delivered' : 'waiting',
  attempts: 0,
});

const STATE_AFTER: Readonly<Record<MessageEventKind, MessageState>> = {
  sent: 'sent',
  delivered: 'delivered',
  retry: 'waiting',
  failed: 'failed',
  resent: 'waiting',
  read: 'read',
};
const IS_ATTEMPT: ReadonlySet<MessageEventKind> = new Set(['sent', 'retry', 'failed']);

/** How a message stands after one more event. A failure told by a receipt follows an attempt that was counted. */
export const afterEvent = (before: MessageStanding, kind: MessageEventKind): MessageStanding => ({
  state: STATE_AFTER[kind],
  attempts:
    kind === 'resent' ? 0 : before.attempts + (IS_ATTEMPT.has(kind) && before.state === 'waiting' ? 1 : 0),
});

/** How a message stands after all that happened to it. */
export const foldMessage = (channel: MessageChannel, kinds: readonly MessageEventKind[]): MessageStanding =>
  kinds.reduce(afterEvent, standingAtFirst(channel));
