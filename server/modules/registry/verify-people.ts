import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import type { StoredAct } from '#modules/acts';
import { factsOfRow, movedFrom, movedTo, type PersonRow } from './person-row.ts';
import { planDueOn } from './person-plan.ts';
import { foldPerson, type PersonState } from './person-state.ts';

/** A person whose row and acts disagree, or a row nothing leads to. */
export interface PersonFinding {
  readonly countyCode: number;
  readonly id: string;
  readonly message: string;
}

const PEOPLE_PER_READ = 1000;

const sameAsFold = (row: PersonRow, fold: PersonState): boolean =>
  canonicalJson(factsOfRow(row)) === canonicalJson(fold.facts) &&
  canonicalJson(row.plan) === canonicalJson(fold.plan) &&
  row.plan_due_on === planDueOn(fold.plan) &&
  row.envelope.equals(fold.envelope) &&
  row.state === fold.state &&
  row.ended_on === fold.endedOn &&
  row.merged_into === fold.mergedInto &&
  canonicalJson(movedTo(row)) === canonicalJson(fold.movedTo) &&
  canonicalJson(movedFrom(row)) === canonicalJson(fold.movedFrom);

const verifyBatch = async (tx: Tx, rows: readonly PersonRow[]): Promise<PersonFinding[]> => {
  const { rows: acts } = await sql<StoredAct>`
    select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
      and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
  `.execute(tx);
  const bySubject = Map.groupBy(acts, (act) => act.subject_id);
  return rows.flatMap((row) => {
    const fold = foldPerson(bySubject.get(row.id) ?? []);
    if (fold && sameAsFold(row, fold)) return [];
    const message = fold ? '档案内容与其历次记录推算的结果不一致' : '档案没有对应的建档记录';
    return [{ countyCode: row.county_code, id: row.id, message }];
  });
};

const findOrphans = async (tx: Tx): Promise<PersonFinding[]> => {
  const { rows } = await sql<{ county_code: number; person_id: string }>`
    select county_code, person_id from identity_index
    except select county_code, id from person limit 50
  `.execute(tx);
  return rows.map((row) => ({
    countyCode: row.county_code,
    id: row.person_id,
    message: '身份索引指向不存在的档案',
  }));
};

/** Folds every person's acts again and compares with the row; `onProgress` hears how many were done. */
export const verifyPeople = async (
  db: Database,
  onProgress: (done: number) => void = () => {},
): Promise<PersonFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const findings = await findOrphans(tx);
    let last = { county: 0, id: '00000000-0000-0000-0000-000000000000' };
    for (let done = 0; ;) {
      const { rows } = await sql<PersonRow>`
        select * from person where (county_code, id) > (${last.county}, ${last.id}::uuid)
        order by county_code, id limit ${PEOPLE_PER_READ}
      `.execute(tx);
      findings.push(...(await verifyBatch(tx, rows)));
      onProgress((done += rows.length));
      const end = rows.at(-1);
      if (!end || rows.length < PEOPLE_PER_READ) return findings;
      last = { county: end.county_code, id: end.id };
    }
  });
