import type { Selectable } from 'kysely';
import type { Message, MessageEvent } from '#generated/db.ts';
import type { MessageChannel, MessageValues } from '#kit';

/** One message of the outbox. */
export type MessageRow = Selectable<Message>;
export type MessageEventRow = Selectable<MessageEvent>;

export interface MessageRef {
  readonly countyCode: number;
  readonly id: string;
}

/** waiting: for the job · sent: the gateway took it · delivered: it arrived · failed: given up, with the reason · read: opened in the workbench. */
export const MESSAGE_STATES = ['waiting', 'sent', 'delivered', 'failed', 'read'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const MESSAGE_CHANNELS = ['in-app', 'sms', 'wechat'] as const satisfies readonly MessageChannel[];
export type MessageChannelName = (typeof MESSAGE_CHANNELS)[number];

export const valuesOf = (row: Pick<MessageRow, 'filled'>): MessageValues => row.filled as MessageValues;
