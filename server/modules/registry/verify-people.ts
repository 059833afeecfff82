import { sql } from 'kysely';
import { verifyRows, type FoldedFinding, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import { factsOfRow, movedFrom, movedTo, type PersonRow } from './person-row.ts';
import { planDueOn } from './changing/person-plan.ts';
import { foldPerson, type PersonState } from './person-state.ts';

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

const judge = (row: PersonRow, acts: readonly StoredAct[]): string[] => {
  const fold = foldPerson(acts);
  if (!fold) return ['档案没有对应的建档记录'];
  return sameAsFold(row, fold) ? [] : ['档案内容与其历次记录推算的结果不一致'];
};

const findOrphans = async (tx: Tx): Promise<FoldedFinding[]> => {
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
): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => [
    ...(await findOrphans(tx)),
    ...(await verifyRows(tx, 'person', judge, onProgress)),
  ]);
