import { sql } from 'kysely';
import type { FoldedFinding, StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import type { PairRow } from './pair-row.ts';

/**
 * Pairs are found by the machine; that two files are two people is an act, and the row must say the same. Tells also of
 * work that names a folded file.
 */
export const verifyPairs = async (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const { rows: settled } = await sql<PairRow>`
      select * from duplicate_pair where state = 'not-same' or settled_at is not null
    `.execute(tx);
    const { rows: acts } = await sql<StoredAct>`
      select * from act where county_code = any(${[...new Set(settled.map((row) => row.county_code))]}::integer[])
        and subject_id = any(${settled.map((row) => row.id)}::uuid[]) order by id
    `.execute(tx);
    const last = new Map(acts.map((act) => [act.subject_id, act.kind]));
    const { rows: strays } = await sql<{ county_code: number; id: string }>`
      select county_code, id from ledger_entry
      where (person_county, person_id) in (select county_code, id from person where merged_into is not null)
      union
      select county_code, entry_id from entry_person
      where (person_county, person_id) in (select county_code, id from person where merged_into is not null) limit 50
    `.execute(tx);
    return [
      ...settled
        .filter((pair) => (pair.state === 'not-same') !== (last.get(pair.id) === 'duplicate.settle'))
        .map((pair) => ({
          countyCode: pair.county_code,
          id: pair.id,
          message: '疑似重复的认定与其记录不一致',
        })),
      ...strays.map((row) => ({
        countyCode: row.county_code,
        id: row.id,
        message: '台账记录仍列在已并入他档的人员名下',
      })),
    ];
  });
