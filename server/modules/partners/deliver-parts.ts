import { sql, type RawBuilder } from 'kysely';
import { findOpenPart, presentForPartners, type CasePartRow } from '#modules/cases';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import type { DeliveryRow, SystemRow } from './partner-tables.ts';
import { queueParts } from './queue-parts.ts';
import { sendToPartner, type PartnerAnswer } from './send-to-partner.ts';
import { tellUndelivered } from './tell-bureau.ts';

const BATCH = 20;
/** Longer than a batch can take: a round cut off by a kill is taken up again after it. */
const LEASE_IN_MS = 420_000;
/** Pauses before the second to the last attempt; after the last one it has failed and stays in the inbox. */
const PAUSES_IN_MS = [30_000, 120_000, 600_000, 3_600_000, 14_400_000] as const;

/** Computers that are paused (停用): what waits for one goes on waiting, and sets out when it is taken up again. */
const pausedSystems = (db: Database): Promise<string[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from partner_system where state = 'paused'`.execute(
      tx,
    );
    return rows.map(({ id }) => id);
  });

interface Round {
  readonly now: Date;
  readonly paused: readonly string[];
}

const isDue = ({ now, paused }: Round): RawBuilder<unknown> => sql`
  state = 'waiting' and next_at <= ${now}::timestamptz and system_id <> all(${paused}::uuid[])`;

/** Takes deliveries that are due for this round: no other takes them while the lease lasts. */
const claim = (db: Database, county: number, round: Round): Promise<DeliveryRow[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('partners'), ${county})`.execute(tx);
    const { rows } = await sql<DeliveryRow>`
      update partner_delivery set next_at = ${new Date(round.now.getTime() + LEASE_IN_MS)}::timestamptz
      where county_code = ${county} and id = any(array(
        select id from partner_delivery
        where county_code = ${county} and ${isDue(round)}
        order by next_at limit ${BATCH}))
      returning *
    `.execute(tx);
    return rows;
  });

interface Standing {
  readonly state: 'waiting' | 'delivered' | 'failed' | 'settled';
  readonly nextAt: Date | null;
  readonly failure: string | null;
}

const standingAfter = (row: DeliveryRow, answer: PartnerAnswer, now: Date): Standing => {
  if (answer.kind === 'accepted') return { state: 'delivered', nextAt: null, failure: null };
  const pause = answer.kind === 'unreachable' ? PAUSES_IN_MS[row.attempts] : undefined;
  return pause === undefined
    ? { state: 'failed', nextAt: null, failure: answer.reason }
    : { state: 'waiting', nextAt: new Date(now.getTime() + pause), failure: answer.reason };
};

const SETTLED: Standing = { state: 'settled', nextAt: null, failure: null };

/** Records an attempt unless somebody changed the delivery meanwhile; the bureau is told of what failed for good. */
const record = (
  db: Database,
  row: DeliveryRow,
  after: Standing,
  part: CasePartRow | undefined,
): Promise<void> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql`
      update partner_delivery set state = ${after.state}, next_at = ${after.nextAt}::timestamptz,
        failure = ${after.failure}, attempts = attempts + ${after.state === 'settled' ? 0 : 1},
        changed_at = now(), row_version = row_version + 1
      where county_code = ${row.county_code} and id = ${row.id} and state = 'waiting' and row_version = ${row.row_version}
      returning id
    `.execute(tx);
    if (rows.length > 0 && after.state === 'failed' && part) await tellUndelivered(tx, part);
  });

const systemOf = async (tx: Tx, row: DeliveryRow): Promise<SystemRow | undefined> => {
  const { rows } = await sql<SystemRow>`
    select * from partner_system where county_code = ${row.system_county} and id = ${row.system_id}::uuid and url is not null
  `.execute(tx);
  return rows[0];
};

/** Asked at each step: a department that does not answer takes its time from those after it, whose signatures would be old. */
type Clock = () => Date;

const deliver = async (db: Database, row: DeliveryRow, clock: Clock): Promise<void> => {
  const { system, part, told } = await inScope(db, WHOLE_SCOPE, async (tx) => {
    const open = await findOpenPart(tx, row.county_code, row.part_id);
    return {
      system: await systemOf(tx, row),
      part: open,
      told: open ? (await presentForPartners(tx, [open]))[0] : undefined,
    };
  });
  if (!system || !part || !told) return record(db, row, SETTLED, part);
  // Paused since this round began: it goes on waiting.
  if (system.state !== 'active') return;
  const answer = await sendToPartner(
    system,
    row.id,
    { kind: row.kind as 'part' | 'overdue', part: told },
    clock(),
  );
  return record(db, row, standingAfter(row, answer, clock()), part);
};

const countiesWaiting = (db: Database, round: Round): Promise<number[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ county_code: number }>`
      select distinct county_code from partner_delivery where ${isDue(round)}
    `.execute(tx);
    return rows.map((row) => row.county_code);
  });

/**
 * Job: sends parts of joint matters to the computers of their departments, a few a county and round; one that cannot be
 * reached is tried again after growing pauses, six times in all. Killed between sending and recording, it sends again under
 * the same id, by which the department knows it. Answers how many it handled.
 */
export const deliverParts = async (db: Database, clock: Clock = () => new Date()): Promise<number> => {
  await queueParts(db, clock());
  const paused = await pausedSystems(db);
  let handled = 0;
  for (const county of await countiesWaiting(db, { now: clock(), paused }))
    for (const row of await claim(db, county, { now: clock(), paused })) {
      await deliver(db, row, clock);
      handled += 1;
    }
  return handled;
};
