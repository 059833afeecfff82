import { z } from 'zod';
import { findMessageTemplate } from '#definitions';
import { fillMessage } from '#kit';
import { accountNames } from '#modules/accounts';
import { personKey, readableNames } from '#modules/registry';
import { regionNames } from '#modules/regions';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { FILE_GATEWAY } from './file-gateway.ts';
import {
  MESSAGE_CHANNELS,
  MESSAGE_STATES,
  valuesOf,
  type MessageChannelName,
  type MessageRow,
  type MessageState,
} from './message-row.ts';

export const MessageShape = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  template: z.string(),
  title: z.string(),
  channel: z.enum(MESSAGE_CHANNELS),
  text: z.string().describe('The words; a link is written （链接）, since who has the link may use it.'),
  receiver: z
    .string()
    .describe('A colleague, a person one may open, or what kind of receiver it is; never a number.'),
  regionCode: z.number().int(),
  regionName: z.string(),
  state: z.enum(MESSAGE_STATES),
  attempts: z.number().int(),
  nextAt: z.string().nullable(),
  gateway: z.string().nullable(),
  isFiled: z.boolean().describe('Went to the file of a bureau without a gateway: nobody’s phone rang.'),
  awaitsReceipt: z.boolean(),
  failure: z.string().nullable(),
  madeAt: z.string(),
  changedAt: z.string(),
  path: z.string().nullable(),
  rowVersion: z.number().int(),
});

/** The words of a message as colleagues see them. */
export const wordsOf = (row: MessageRow, bureau: string): string => {
  const template = findMessageTemplate(row.template);
  if (!template) return '';
  return fillMessage(template, valuesOf(row), { bureau, link: () => '（链接）' });
};

const moment = (value: Date | string | null): string | null =>
  value === null ? null : new Date(value).toISOString();

/** Messages as they are shown: `readable` is where the reader may open people's files. */
export const presentMessages = async (
  tx: Tx,
  rows: readonly MessageRow[],
  { readable, bureau }: { readable: Scope; bureau: string },
): Promise<z.input<typeof MessageShape>[]> => {
  const refs = rows.flatMap(({ person_county: county, person_id: id }) =>
    county !== null && id !== null ? [{ countyCode: county, id }] : [],
  );
  const people = await readableNames(tx, readable, refs);
  const colleagues = await accountNames(
    tx,
    rows.flatMap(({ account_id: id }) => id ?? []),
  );
  const places = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  const receiverOf = (row: MessageRow): string => {
    if (row.account_id !== null) return colleagues.get(row.account_id) ?? '同事';
    if (row.person_id === null || row.person_county === null) return '来访来电人（未建档）';
    return (
      people.get(personKey({ countyCode: row.person_county, id: row.person_id })) ?? '服务对象（无权查看）'
    );
  };
  return rows.map((row) => ({
    countyCode: row.county_code,
    id: row.id,
    template: row.template,
    title: findMessageTemplate(row.template)?.title ?? row.template,
    channel: row.channel as MessageChannelName,
    text: wordsOf(row, bureau),
    receiver: receiverOf(row),
    regionCode: row.region_code,
    regionName: places.get(row.region_code) ?? String(row.region_code),
    state: row.state as MessageState,
    attempts: row.attempts,
    nextAt: row.state === 'waiting' ? moment(row.next_at) : null,
    gateway: row.gateway,
    isFiled: row.gateway === FILE_GATEWAY,
    awaitsReceipt: row.awaits_receipt,
    failure: row.failure,
    madeAt: moment(row.made_at)!,
    changedAt: moment(row.changed_at)!,
    path: row.path,
    rowVersion: row.row_version,
  }));
};
