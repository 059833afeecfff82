import { sql } from 'kysely';
import type { MessageChannel } from '#kit';
import type { FoldedFinding } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { foldMessage, type MessageEventKind } from './fold-message.ts';
import type { MessageEventRow, MessageRow } from './message-row.ts';

const ROWS_PER_READ = 1000;

/** Every message stands as what happened to it says. */
export const verifyMessages = async (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const findings: FoldedFinding[] = [];
    let last = { county: 0, id: '00000000-0000-0000-0000-000000000000' };
    for (;;) {
      const { rows } = await sql<MessageRow>`
        select * from message where (county_code, id) > (${last.county}, ${last.id}::uuid)
        order by county_code, id limit ${ROWS_PER_READ}
      `.execute(tx);
      const { rows: events } = await sql<MessageEventRow>`
        select * from message_event where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
          and message_id = any(${rows.map((row) => row.id)}::uuid[]) order by message_id, number
      `.execute(tx);
      const byMessage = Map.groupBy(events, (event) => event.message_id);
      for (const row of rows) {
        const kinds = (byMessage.get(row.id) ?? []).map(({ kind }) => kind as MessageEventKind);
        const folded = foldMessage(row.channel as MessageChannel, kinds);
        if (folded.state === row.state && folded.attempts === row.attempts) continue;
        findings.push({ countyCode: row.county_code, id: row.id, message: '消息的状态与其发送经过不一致' });
      }
      const end = rows.at(-1);
      if (!end || rows.length < ROWS_PER_READ) return findings;
      last = { county: end.county_code, id: end.id };
    }
  });
