import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { countiesWith } from './counties-with.ts';
import type { MessageHappening } from './record-events.ts';
import { recordUnlessChanged } from './record-unless-changed.ts';
import type { GatewayAnswer, MessageGateway, MessageHouse } from './message-gateway.ts';
import type { MessageRow } from './message-row.ts';
import { outgoingOf } from './outgoing.ts';

const BATCH = 20;
/** Longer than a batch can take: a round cut off by a kill is taken up again after it. */
const LEASE_IN_MS = 300_000;
/** Pauses before the second to the last attempt; after the last one the message has failed. */
const PAUSES_IN_MS = [30_000, 120_000, 600_000, 3_600_000, 14_400_000] as const;

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

const deliver = async (db: Database, house: MessageHouse, row: MessageRow, now: Date): Promise<void> => {
  const gateway = house.gateways[row.channel as 'sms' | 'wechat'];
  const outgoing = await outgoingOf(db, house, row);
  const answer: GatewayAnswer =
    'reason' in outgoing ? { kind: 'refused', reason: outgoing.reason } : await gateway.send(outgoing);
  await recordUnlessChanged(db, row, happeningAfter(row, gateway, answer, now));
};

/** A message whose words or number cannot be read: it is tried again like one whose gateway is away, and fails in the end. */
const UNREADABLE: GatewayAnswer = { kind: 'unreachable', reason: '系统读取这条消息时出错，请联系系统管理员' };

/** As `deliver`; what went wrong with one message keeps no other from going out. Answers the fault, null when there was none. */
const deliverOrPutOff = async (
  db: Database,
  house: MessageHouse,
  row: MessageRow,
  now: Date,
): Promise<unknown> => {
  try {
    await deliver(db, house, row, now);
    return null;
  } catch (fault) {
    const gateway = house.gateways[row.channel as 'sms' | 'wechat'];
    await recordUnlessChanged(db, row, happeningAfter(row, gateway, UNREADABLE, now));
    return fault;
  }
};

/**
 * Job: hands waiting messages to their gateways, a few a county and round; a gateway that cannot be reached is tried again
 * after growing pauses, six times in all. Answers how many it handled. Killed between sending and recording, it sends the
 * message again under the same key, by which a provider knows it. Throws the first fault once all had their turn.
 */
export const deliverMessages = async (
  db: Database,
  house: MessageHouse,
  now: Date = new Date(),
): Promise<number> => {
  let handled = 0;
  const faults: unknown[] = [];
  for (const county of await countiesWith(db, sql`state = 'waiting' and next_at <= ${now}::timestamptz`)) {
    for (const row of await claim(db, county, now)) {
      const fault = await deliverOrPutOff(db, house, row, now);
      if (fault !== null) faults.push(fault);
      handled += 1;
    }
  }
  if (faults.length > 0) throw faults[0];
  return handled;
};
