import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { recordEvents, type MessageHappening } from './record-events.ts';
import type { GatewayAnswer, MessageGateway, MessageHouse } from './message-gateway.ts';
import type { MessageRow } from './message-row.ts';
import { outgoingOf } from './outgoing.ts';

const BATCH = 20;
/** Longer than a batch can take: a round cut off by a kill is taken up again after it. */
const LEASE_IN_MS = 300_000;
/** Pauses before the second to the last attempt; after the last one the message has failed. */
const PAUSES_IN_MS = [30_000, 120_000, 600_000, 3_600_000, 14_400_000] as const;
const RECEIPT_PAUSE_IN_MS = 30_000;
const RECEIPTS_ASKED_FOR_DAYS = 3;
/** Asked for by one request to a provider. */
const RECEIPTS_AT_ONCE = 200;

/** Counties with messages waiting, or waiting for a receipt. */
const countiesWith = async (db: Database, condition: ReturnType<typeof sql>): Promise<number[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ county_code: number }>`
      select distinct county_code from message where ${condition}
    `.execute(tx);
    return rows.map((row) => row.county_code);
  });

/** Takes messages that are due for this round: no other takes them while the lease lasts. */
const claim = (db: Database, county: number, now: Date): Promise<MessageRow[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('messages'), ${county})`.execute(tx);
    const { rows } = await sql<MessageRow>`
      update message set next_at = ${new Date(now.getTime() + LEASE_IN_MS)}::timestamptz
      where county_code = ${county} and id = any(array(
        select id from message where county_code = ${county} and state = 'waiting' and next_at <= ${now}::timestamptz
        order by next_at limit ${BATCH}))
      returning *
    `.execute(tx);
    return rows;
  });

const happeningAfter = (
  row: MessageRow,
  gateway: MessageGateway,
  answer: GatewayAnswer,
  now: Date,
): MessageHappening => {
  if (answer.kind === 'accepted')
    return {
      kind: 'sent',
      gateway: gateway.name,
      detail: answer.receipt,
      awaitsReceipt: gateway.receipts !== undefined,
    };
  const pause = answer.kind === 'unreachable' ? PAUSES_IN_MS[row.attempts] : undefined;
  const told = { gateway: gateway.name, detail: answer.reason };
  return pause === undefined
    ? { kind: 'failed', ...told }
    : { kind: 'retry', ...told, nextAt: new Date(now.getTime() + pause) };
};

/** Records what happened unless somebody changed the message meanwhile. */
const record = (db: Database, row: MessageRow, happening: MessageHappening): Promise<void> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<MessageRow>`
      select * from message where county_code = ${row.county_code} and id = ${row.id} and state = ${row.state} for update
    `.execute(tx);
    await recordEvents(tx, rows, happening);
  });

const deliver = async (db: Database, house: MessageHouse, row: MessageRow, now: Date): Promise<void> => {
  const gateway = house.gateways[row.channel as 'sms' | 'wechat'];
  const outgoing = await outgoingOf(db, house, row);
  const answer: GatewayAnswer =
    'reason' in outgoing ? { kind: 'refused', reason: outgoing.reason } : await gateway.send(outgoing);
  await record(db, row, happeningAfter(row, gateway, answer, now));
};

/**
 * Job: hands waiting messages to their gateways, a few a county and round; a gateway that cannot be reached is tried again
 * after growing pauses, six times in all. Answers how many it handled. Killed between sending and recording, it sends the
 * message again under the same id, by which a provider knows it.
 */
export const deliverMessages = async (
  db: Database,
  house: MessageHouse,
  now: Date = new Date(),
): Promise<number> => {
  let handled = 0;
  for (const county of await countiesWith(db, sql`state = 'waiting' and next_at <= ${now}::timestamptz`)) {
    for (const row of await claim(db, county, now)) {
      await deliver(db, house, row, now);
      handled += 1;
    }
  }
  return handled;
};

const FIRST = '00000000-0000-0000-0000-000000000000';

/** The last message each gateway was asked about, by county and channel, where there were more behind it. */
const askedUpTo = new WeakMap<MessageGateway, Map<string, string>>();

/** Messages nobody has answered for, behind one of them, in the order they were made. */
const unanswered = (
  db: Database,
  { county, channel, after }: { readonly county: number; readonly channel: string; readonly after: string },
  now: Date,
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
    await record(db, row, arrived ? { kind: 'delivered', ...told } : { kind: 'failed', ...told });
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
      const places = askedUpTo.get(gateway) ?? new Map<string, string>();
      askedUpTo.set(gateway, places);
      const place = `${county}/${channel}`;
      const rows = await unanswered(db, { county, channel, after: places.get(place) ?? FIRST }, now);
      if (rows.length < RECEIPTS_AT_ONCE) places.delete(place);
      else places.set(place, rows.at(-1)!.id);
      if (rows.length > 0) answers += await noteReceipts(db, gateway, rows);
    }
  }
  return answers;
};
