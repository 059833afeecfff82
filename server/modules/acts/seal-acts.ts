import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import type { StoredAct } from './act.ts';
import { CHAIN_START, sealDigest } from './act-digest.ts';

/** Acts under one seal: small enough to recompute quickly, large enough that a city's import makes hundreds, not millions. */
const ACTS_PER_SEAL = 1000;

/** Before every act. */
const NO_ACT = '00000000-0000-0000-0000-000000000000';

interface SealedBatch {
  readonly count: number;
  /** The last act sealed. */
  readonly last: string;
}

/**
 * Seals one batch of a county's committed acts behind `after`, where those before it are sealed: their places in the list
 * of waiting ones stay until they are vacuumed, and reading over them again and again takes longer than the sealing.
 * The lock keeps the chain free of forks.
 */
const sealBatch = async (tx: Tx, countyCode: number, after: string): Promise<SealedBatch> => {
  await sql`select pg_advisory_xact_lock(hashtext('seal'), ${countyCode})`.execute(tx);
  const { rows: acts } = await sql<StoredAct>`
    select act.* from act_unsealed waiting
    join act on act.county_code = waiting.county_code and act.id = waiting.act_id
    where waiting.county_code = ${countyCode} and waiting.act_id > ${after}::uuid
    order by waiting.act_id limit ${ACTS_PER_SEAL}
  `.execute(tx);
  if (acts.length === 0) return { count: 0, last: after };
  const last = await tx
    .selectFrom('act_seal')
    .select(['number', 'digest'])
    .where('county_code', '=', countyCode)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const previous = last?.digest ?? CHAIN_START;
  const ids = acts.map((act) => act.id);
  await tx
    .insertInto('act_seal')
    .values({
      county_code: countyCode,
      number: (last?.number ?? 0) + 1,
      previous_digest: previous,
      digest: sealDigest(previous, acts),
      act_ids: ids,
      sealed_at: new Date(),
    })
    .execute();
  await sql`
    delete from act_unsealed where county_code = ${countyCode} and act_id = any(${ids}::uuid[])
  `.execute(tx);
  return { count: acts.length, last: acts.at(-1)!.id };
};

/** Seals a county's committed acts that wait, at most `batches` batches of a thousand; answers how many were sealed. */
export const sealCounty = async (db: Database, countyCode: number, batches = Infinity): Promise<number> => {
  let [sealed, after] = [0, NO_ACT];
  for (let left = batches; left > 0; left -= 1) {
    const { count, last } = await inScope(db, WHOLE_SCOPE, (tx) => sealBatch(tx, countyCode, after));
    sealed += count;
    after = last;
    if (count < ACTS_PER_SEAL) break;
  }
  return sealed;
};

/**
 * Job: seals committed acts that wait, county by county, at most `batches` batches of a thousand: after a great import
 * the server goes on answering while it seals. Answers how many acts were sealed.
 */
export const sealActs = async (db: Database, batches = Infinity): Promise<number> => {
  const counties = await db.selectFrom('act_unsealed').select('county_code').distinct().execute();
  let [sealed, left] = [0, batches];
  for (const { county_code: county } of counties) {
    const count = await sealCounty(db, county, left);
    sealed += count;
    left -= Math.ceil(count / ACTS_PER_SEAL);
    if (left <= 0) break;
  }
  return sealed;
};
