import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import type { StoredAct } from './act.ts';
import { CHAIN_START, sealDigest } from './act-digest.ts';

/** Something `verify` found; `tail` is no fault: acts too young to be sealed. */
export interface ChainFinding {
  readonly kind: 'broken-seal' | 'missing-act' | 'unsealed-act-lost' | 'gap' | 'tail';
  readonly countyCode: number;
  readonly message: string;
}

export interface ChainHead {
  readonly countyCode: number;
  readonly number: number;
  readonly digest: string;
}

interface SealRow {
  readonly number: number;
  readonly previous_digest: Buffer;
  readonly digest: Buffer;
  readonly act_ids: string[];
}

const SEALS_PER_READ = 10;

const actsOf = async (
  tx: Tx,
  countyCode: number,
  ids: readonly string[],
): Promise<Map<string, StoredAct>> => {
  const { rows } = await sql<StoredAct>`
    select * from act where county_code = ${countyCode} and id = any(${ids}::uuid[])
  `.execute(tx);
  return new Map(rows.map((act) => [act.id, act]));
};

const checkSeal = async (
  tx: Tx,
  countyCode: number,
  seal: SealRow,
  expected: { number: number; digest: Buffer },
): Promise<ChainFinding[]> => {
  const found: ChainFinding[] = [];
  const note = (kind: ChainFinding['kind'], message: string) => found.push({ kind, countyCode, message });
  if (seal.number !== expected.number) note('gap', `第 ${expected.number} 号封印缺失`);
  if (!seal.previous_digest.equals(expected.digest))
    note('broken-seal', `第 ${seal.number} 号封印与前一封印不相接`);
  const acts = await actsOf(tx, countyCode, seal.act_ids);
  const inOrder = seal.act_ids.flatMap((id) => acts.get(id) ?? []);
  if (inOrder.length < seal.act_ids.length) {
    note('missing-act', `第 ${seal.number} 号封印下缺少 ${seal.act_ids.length - inOrder.length} 条记录`);
  } else if (!sealDigest(seal.previous_digest, inOrder).equals(seal.digest)) {
    note('broken-seal', `第 ${seal.number} 号封印下的记录被改动`);
  }
  return found;
};

const verifyCounty = async (tx: Tx, countyCode: number): Promise<ChainFinding[]> => {
  const findings: ChainFinding[] = [];
  let expected = { number: 1, digest: CHAIN_START };
  let sealed = 0;
  for (;;) {
    const { rows: seals } = await sql<SealRow>`
      select number, previous_digest, digest, act_ids from act_seal
      where county_code = ${countyCode} and number >= ${expected.number}
      order by number limit ${SEALS_PER_READ}
    `.execute(tx);
    for (const seal of seals) {
      findings.push(...(await checkSeal(tx, countyCode, seal, expected)));
      expected = { number: seal.number + 1, digest: seal.digest };
      sealed += seal.act_ids.length;
    }
    if (seals.length < SEALS_PER_READ) break;
  }
  const { rows } = await sql<{ acts: number; waiting: number }>`
    select (select count(*) from act where county_code = ${countyCode}) as acts,
           (select count(*) from act_unsealed where county_code = ${countyCode}) as waiting
  `.execute(tx);
  const { acts, waiting } = rows[0] ?? { acts: 0, waiting: 0 };
  if (acts !== sealed + waiting) {
    const message = `共 ${acts} 条记录，已封印 ${sealed} 条、待封印 ${waiting} 条，数目不符`;
    findings.push({ kind: 'unsealed-act-lost', countyCode, message });
  }
  if (waiting > 0) findings.push({ kind: 'tail', countyCode, message: `${waiting} 条记录尚未封印` });
  return findings;
};

/** Recomputes every county's chain from its acts, in one snapshot per county. */
export const verifyActs = async (db: Database): Promise<ChainFinding[]> => {
  const findings: ChainFinding[] = [];
  const { rows: counties } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ county_code: number }>`
      select county_code from act_seal union select county_code from act_unsealed
      union select county_code from act order by 1
    `.execute(tx),
  );
  for (const { county_code: county } of counties) {
    findings.push(...(await inSnapshot(db, WHOLE_SCOPE, (tx) => verifyCounty(tx, county))));
  }
  return findings;
};

/** The last seal of each county: exported with every backup. */
export const chainHeads = async (tx: Tx): Promise<ChainHead[]> => {
  const { rows } = await sql<{ county_code: number; number: number; digest: Buffer }>`
    select distinct on (county_code) county_code, number, digest from act_seal order by county_code, number desc
  `.execute(tx);
  return rows.map((row) => ({
    countyCode: row.county_code,
    number: row.number,
    digest: row.digest.toString('hex'),
  }));
};
