import { sql } from 'kysely';
import type { StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import type { MirrorDifferenceRow, MirrorRecordRow } from './mirror-record.ts';

/** A record or a settlement whose row and acts disagree. */
export interface MirrorFinding {
  readonly countyCode: number;
  readonly id: string;
  readonly message: string;
}

const ROWS_PER_READ = 1000;
const FIRST = { county: 0, id: '00000000-0000-0000-0000-000000000000' };

interface Kept {
  readonly county_code: number;
  readonly id: string;
}

const actsOf = async (tx: Tx, rows: readonly Kept[]): Promise<Map<string, StoredAct[]>> => {
  const { rows: acts } = await sql<StoredAct>`
    select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
      and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
  `.execute(tx);
  return Map.groupBy(acts, (act) => act.subject_id);
};

/** Reads a table page by page with the acts of each row. */
const walk = async <Row extends Kept>(
  tx: Tx,
  table: 'mirror_record' | 'mirror_difference',
  judge: (row: Row, acts: readonly StoredAct[]) => string | null,
): Promise<MirrorFinding[]> => {
  const findings: MirrorFinding[] = [];
  for (let last = FIRST; ;) {
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} where (county_code, id) > (${last.county}, ${last.id}::uuid)
      order by county_code, id limit ${ROWS_PER_READ}
    `.execute(tx);
    const acts = await actsOf(tx, rows);
    for (const row of rows) {
      const message = judge(row, acts.get(row.id) ?? []);
      if (message !== null) findings.push({ countyCode: row.county_code, id: row.id, message });
    }
    const end = rows.at(-1);
    if (!end || rows.length < ROWS_PER_READ) return findings;
    last = { county: end.county_code, id: end.id };
  }
};

const judgeRecord = (row: MirrorRecordRow, acts: readonly StoredAct[]): string | null => {
  const told = acts.reduce<object>((facts, act) => ({ ...facts, ...(act.payload as object) }), {});
  const { name, facts, envelope, goneOn } = told as Readonly<Record<string, unknown>>;
  const kept = {
    name: row.name,
    facts: row.facts,
    envelope: row.envelope.toString('base64'),
    goneOn: row.gone_on,
  };
  const folded = { name, facts, envelope, goneOn: goneOn ?? null };
  return canonicalJson(folded) === canonicalJson(kept) ? null : '官方系统记录与其历次导入推算的结果不一致';
};

const SETTLED = new Set(['taken', 'ours', 'ignored']);

/** Differences are found by the machine; what was settled is an act, and the row must say the same. */
const judgeDifference = (row: MirrorDifferenceRow, acts: readonly StoredAct[]): string | null => {
  const last = (acts.at(-1)?.payload as { state?: string } | undefined)?.state ?? 'open';
  const agrees = SETTLED.has(last) ? row.state === last : !SETTLED.has(row.state);
  return agrees ? null : '差异的处理结果与其记录不一致';
};

/** Every record equals the sum of its acts, and every settlement its last act. */
export const verifyMirrors = async (db: Database): Promise<MirrorFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => [
    ...(await walk<MirrorRecordRow>(tx, 'mirror_record', judgeRecord)),
    ...(await walk<MirrorDifferenceRow>(tx, 'mirror_difference', judgeDifference)),
  ]);
