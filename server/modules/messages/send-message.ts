import { findBusinessLine, findMessageTemplate, roles } from '#definitions';
import {
  countyOf,
  messageFaults,
  type MessageChannel,
  type MessageValues,
  type Permission,
  type RegionCode,
} from '#kit';
import { findColleagues } from '#modules/accounts';
import type { ActContext } from '#modules/acts';
import type { PersonRef } from '#modules/registry';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { bytes, insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { standingAtFirst } from './fold-message.ts';
import type { MessageRef } from './message-row.ts';
import { sealNumber } from './seal-number.ts';

/**
 * Whom a message is for: a colleague, whoever holds a permission over its place but for some accounts, a person with a file,
 * or a number.
 */
export type Recipient =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'holders'; readonly permission: Permission; readonly except?: readonly string[] }
  | { readonly kind: 'person'; readonly ref: PersonRef }
  | { readonly kind: 'phone'; readonly phone: string };

export interface NewMessage {
  /** Code of a template under definitions/message-templates. */
  readonly template: string;
  readonly to: Recipient;
  /** Where the work it speaks of was done, and on which business line: who sees the message among those sent. */
  readonly region: RegionCode;
  readonly line: string;
  readonly values: MessageValues;
  /** The template's first channel when left out. */
  readonly channel?: MessageChannel;
  /** Page of the workbench that a message to a colleague opens. */
  readonly path?: string;
  /** What it speaks of, for the module that asks for it. */
  readonly subject?: { readonly kind: string; readonly id: string };
}

const MESSAGE_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  region_code: 'bigint',
  line_number: 'smallint',
  template: 'text',
  channel: 'text',
  account_id: 'uuid',
  person_county: 'integer',
  person_id: 'uuid',
  envelope: 'bytea',
  wrapped_key: 'bytea',
  key_version: 'integer',
  filled: 'jsonb',
  path: 'text',
  subject_kind: 'text',
  subject_id: 'uuid',
  state: 'text',
  next_at: 'timestamptz',
  made_by: 'uuid',
  made_at: 'timestamptz',
  changed_at: 'timestamptz',
};

const NOBODY = { account_id: null, person_county: null, person_id: null };
const NO_NUMBER = { envelope: null, wrapped_key: null, key_version: null };

const rolesWith = (permission: Permission): string[] =>
  roles.filter((role) => role.permissions.includes(permission)).map(({ code }) => code);

/** Columns that say who gets it, one set for each receiver. */
const receivers = async (tx: Tx, { to, region, line }: NewMessage): Promise<object[]> => {
  switch (to.kind) {
    case 'account':
      return [{ ...NOBODY, ...NO_NUMBER, account_id: to.accountId }];
    case 'holders': {
      // The registry serves all lines: whoever holds the permission over the place is told.
      const ofLine = line === 'registry' ? {} : { line };
      const colleagues = await findColleagues(tx, { roles: rolesWith(to.permission), region, ...ofLine });
      const accounts = new Set(colleagues.map(({ accountId }) => accountId));
      for (const account of to.except ?? []) accounts.delete(account);
      return [...accounts].map((account) => ({
        ...NOBODY,
        ...NO_NUMBER,
        account_id: account,
      }));
    }
    case 'person':
      return [{ ...NOBODY, ...NO_NUMBER, person_county: to.ref.countyCode, person_id: to.ref.id }];
    case 'phone': {
      const { envelope, wrapped_key: wrapped, key_version: version } = sealNumber(to.phone);
      return [{ ...NOBODY, envelope: bytes(envelope), wrapped_key: bytes(wrapped), key_version: version }];
    }
  }
};

/** A wrong call is a fault of the program, found by its first test: no clerk can mend it. */
const checked = (message: NewMessage) => {
  const template = findMessageTemplate(message.template);
  const line = findBusinessLine(message.line);
  if (!template || !line)
    throw new RangeError(`No message template ${message.template} or line ${message.line}.`);
  const faults = messageFaults(template, message.values);
  if (faults.length > 0) throw new RangeError(`Message ${template.code}: ${faults.join('; ')}.`);
  const channel = message.channel ?? template.channels[0]!;
  const toColleague = message.to.kind === 'account' || message.to.kind === 'holders';
  if (!template.channels.includes(channel) || (channel === 'in-app') !== toColleague)
    throw new RangeError(`Message ${template.code} does not go to ${message.to.kind} by ${channel}.`);
  return { template, line, channel };
};

/**
 * Writes messages into the outbox in the caller's transaction: sent if it commits, never if it does not. One row for each
 * receiver; answers them, none when nobody holds the permission. Throws RangeError for values that do not fill the template.
 */
export const sendMessages = async (
  tx: Tx,
  { actor }: ActContext,
  messages: readonly NewMessage[],
): Promise<MessageRef[]> => {
  const now = new Date();
  const rows: ({ county_code: number; id: string } & Record<string, unknown>)[] = [];
  for (const message of messages) {
    const { template, line, channel } = checked(message);
    const { state } = standingAtFirst(channel);
    for (const receiver of await receivers(tx, message))
      rows.push({
        county_code: countyOf(message.region),
        id: newId(),
        region_code: message.region,
        line_number: line.number,
        template: template.code,
        channel,
        ...receiver,
        filled: message.values,
        path: message.path ?? null,
        subject_kind: message.subject?.kind ?? null,
        subject_id: message.subject?.id ?? null,
        state,
        next_at: state === 'waiting' ? now : null,
        made_by: actor.accountId,
        made_at: now,
        changed_at: now,
      });
  }
  // Who sends may not read what others were sent: the outbox is the system's own bookkeeping.
  await beyondScope(tx, () => insertRows(tx, 'message', MESSAGE_COLUMNS, rows));
  return rows.map((row) => ({ countyCode: row.county_code, id: row.id }));
};

/** As `sendMessages`, for one. */
export const sendMessage = (tx: Tx, context: ActContext, message: NewMessage): Promise<MessageRef[]> =>
  sendMessages(tx, context, [message]);
