import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { listedTemplates } from './list-messages.ts';
import type { MessageEventRow, MessageRef, MessageRow } from './message-row.ts';

/** A message in scope that may be listed, locked for change. Throws Problem 'message-unknown'. */
export const lockMessage = async (tx: Tx, { countyCode, id }: MessageRef): Promise<MessageRow> => {
  const { rows } = await sql<MessageRow>`
    select * from message where county_code = ${countyCode} and id = ${id} and template = any(${listedTemplates}::text[]) for update
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'message-unknown', '没有找到这条消息，或不在您的管辖范围内。', {
    advice: '请刷新列表。',
  });
};

/** What happened to a message, oldest first. */
export const eventsOf = async (tx: Tx, { countyCode, id }: MessageRef): Promise<MessageEventRow[]> => {
  const { rows } = await sql<MessageEventRow>`
    select * from message_event where county_code = ${countyCode} and message_id = ${id} order by number
  `.execute(tx);
  return rows;
};
