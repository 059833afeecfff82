import { verifyRows, type FoldedFinding, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { factsOfRow, type ConfirmationRow } from './confirmation-row.ts';

/** What the acts say of a row; which request put it on its list is no fact of the row. */
const fold = (acts: readonly StoredAct[]): object => {
  const { request: _, ...facts } = Object.assign({}, ...acts.map(({ payload }) => payload));
  return facts;
};

const judge = (row: ConfirmationRow, acts: readonly StoredAct[]): string[] =>
  canonicalJson(fold(acts)) === canonicalJson(factsOfRow(row))
    ? []
    : ['年度确认名单与其历次记录推算的结果不一致'];

/** Every row equals the sum of its acts. */
export const verifyConfirmations = (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, (tx) => verifyRows(tx, 'annual_confirmation', judge));
