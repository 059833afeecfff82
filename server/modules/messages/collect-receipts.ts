import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { countiesWith } from './counties-with.ts';
import type { MessageGateway, MessageHouse } from './message-gateway.ts';
import type { MessageRow } from './message-row.ts';
import { recordUnlessChanged } from './record-unless-changed.ts';

const RECEIPT_PAUSE_IN_MS = 30_000;
const RECEIPTS_ASKED_FOR_DAYS = 3;
/** Asked for by one request to a provider. */
const RECEIPTS_AT_ONCE = 200;
/** Before the id of any message. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** The last message each gateway was asked about, by county and channel, where there were more behind it. */
const askedUpTo = new WeakMap<MessageGateway, Map<string, string>>();

/** Messages of a channel that a gateway of a county may have to answer for. */
interface Asked {
  readonly county: number;
  readonly channel: string;
  readonly now: Date;
}

/** Messages nobody has answered for, behind one of them, in the order they were made. */
const unansweredBehind = (
  db: Database,
  { county, channel, now }: Asked,
  after: string,
): Promise<MessageRow[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const from = new Date(now.getTime() - RECEIPTS_ASKED_FOR_DAYS * 86_400_000);
    const { rows } = await sql<MessageRow>`
      select * from message where county_code = ${county} and channel = ${channel} and state = 'sent' and awaits_receipt
        and changed_at between ${from}::timestamptz and ${new Date(now.getTime() - RECEIPT_PAUSE_IN_MS)}::timestamptz
        and id > ${after}::uuid
      order by id limit ${RECEIPTS_AT_ONCE}
    `.execute(tx);
    return rows;
  });

/** Those to ask about in this round: behind those of the last one, and from the first again once all had their turn. */
const nextUnanswered = async (db: Database, gateway: MessageGateway, asked: Asked): Promise<MessageRow[]> => {
  const places = askedUpTo.get(gateway) ?? new Map<string, string>();
  askedUpTo.set(gateway, places);
  const place = `${asked.county}/${asked.channel}`;
  const rows = await unansweredBehind(db, asked, places.get(place) ?? FIRST);
  if (rows.length < RECEIPTS_AT_ONCE) places.delete(place);
  else places.set(place, rows.at(-1)!.id);
  return rows;
};

/** Asks a gateway about messages and records what it tells. Answers how many it told of. */
const noteReceipts = async (
  db: Database,
  gateway: MessageGateway,
  rows: readonly MessageRow[],
): Promise<number> => {
  let answers = 0;
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, arrived, reason } of (await gateway.receipts?.([...byId.keys()])) ?? []) {
    const row = byId.get(id);
    if (!row) continue;
    const told = { gateway: gateway.name, detail: reason };
    await recordUnlessChanged(db, row, { kind: arrived ? 'delivered' : 'failed', ...told });
    answers += 1;
  }
  return answers;
};

/**
 * Job: asks the gateways that tell what became of messages they took, so many a county and round and all in turn: those
 * nobody ever answers for keep no others from being asked about. Answers how many answers came.
 */
export const collectReceipts = async (
  db: Database,
  house: MessageHouse,
  now: Date = new Date(),
): Promise<number> => {
  let answers = 0;
  const asking = Object.entries(house.gateways).filter(([, gateway]) => gateway.receipts !== undefined);
  if (asking.length === 0) return 0;
  for (const county of await countiesWith(db, sql`state = 'sent' and awaits_receipt`)) {
    for (const [channel, gateway] of asking) {
      const rows = await nextUnanswered(db, gateway, { county, channel, now });
      if (rows.length > 0) answers += await noteReceipts(db, gateway, rows);
    }
  }
  return answers;
};
