import { sql } from 'kysely';
import type { MessageChannel } from '#kit';
import type { FoldedFinding } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import { pagesOf } from '#platform/db/pages-of.ts';
import { foldMessage, type MessageEventKind } from './fold-message.ts';
import type { MessageEventRow, MessageRow } from './message-row.ts';

/** What happened to some messages, each in the order it happened. */
const eventsOf = async (
  tx: Tx,
  rows: readonly MessageRow[],
): Promise<ReadonlyMap<string, readonly MessageEventRow[]>> => {
  const { rows: events } = await sql<MessageEventRow>`
    select * from message_event where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
      and message_id = any(${rows.map((row) => row.id)}::uuid[]) order by message_id, number
  `.execute(tx);
  return Map.groupBy(events, (event) => event.message_id);
};

/** Every message stands as what happened to it says. */
export const verifyMessages = async (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const findings: FoldedFinding[] = [];
    for await (const rows of pagesOf<MessageRow>(tx, { table: 'message' })) {
      const events = await eventsOf(tx, rows);
      for (const row of rows) {
        const kinds = (events.get(row.id) ?? []).map(({ kind }) => kind as MessageEventKind);
        const folded = foldMessage(row.channel as MessageChannel, kinds);
        if (folded.state === row.state && folded.attempts === row.attempts) continue;
        findings.push({ countyCode: row.county_code, id: row.id, message: '消息的状态与其发送经过不一致' });
      }
    }
    return findings;
  });
