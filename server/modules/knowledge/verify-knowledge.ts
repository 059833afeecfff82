import { sql } from 'kysely';
import type { StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { factsOfVersion, type VersionRow } from './knowledge-row.ts';

export interface KnowledgeFinding {
  readonly countyCode: number;
  readonly id: string;
  readonly message: string;
}

/** Every version equals the sum of its acts. A bureau writes hundreds, not millions: they are read at once. */
export const verifyKnowledge = async (db: Database): Promise<KnowledgeFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<VersionRow>`select * from knowledge_version order by county_code, id`.execute(
      tx,
    );
    const { rows: acts } = await sql<StoredAct>`
      select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
        and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
    `.execute(tx);
    const bySubject = Map.groupBy(acts, (act) => act.subject_id);
    return rows.flatMap((row) => {
      const folded = (bySubject.get(row.id) ?? []).reduce(
        (facts, act) => ({ ...facts, ...(act.payload as object) }),
        {},
      );
      return canonicalJson(folded) === canonicalJson(factsOfVersion(row))
        ? []
        : [{ countyCode: row.county_code, id: row.id, message: '知识条目与其历次记录推算的结果不一致' }];
    });
  });
