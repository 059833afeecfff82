import { sql } from 'kysely';
import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import type { ImportRunRow } from './import-run.ts';

/** A sheet that spans more closed months than these is told of the first ones. */
const MOST_REASONS = 3;

/**
 * What the end of a run says of sound rows that were not written since their month was closed, or their form, maybe while
 * the run was going on; null when there are none.
 */
export const wordsOfShut = async (db: Database, scope: Scope, run: ImportRunRow): Promise<string | null> => {
  const { rows } = await inScope(db, scope, (tx) =>
    sql<{ reason: string; rows: number }>`
      select refusals->0->>'reason' as reason, count(*) as rows from import_refusal
      where county_code = ${run.county_code} and import_id = ${run.id}::uuid and refusals @> '[{"isShut": true}]'
      group by 1 order by min(row_number)
    `.execute(tx),
  );
  if (rows.length === 0) return null;
  const all = rows.reduce((sum, one) => sum + Number(one.rows), 0);
  const reasons = rows.slice(0, MOST_REASONS).map(({ reason }) => reason);
  return `有${all}行${run.dry_run ? '不能写入' : '没有写入'}：${reasons.join('')}`;
};
