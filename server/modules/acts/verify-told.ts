import type { DB } from '#generated/db.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import type { StoredAct } from './act.ts';
import type { ActedRow } from './rows-with-acts.ts';
import { verifyRows, type FoldedFinding } from './verify-rows.ts';

/**
 * The facts that the acts of a row tell, each upon those before it, beginning with `first`. The request that an act of
 * many is named after is no fact.
 */
export const factsTold = (
  acts: readonly Pick<StoredAct, 'payload'>[],
  first: object = {},
): Readonly<Record<string, unknown>> => {
  const { request: _, ...facts } = Object.assign({}, first, ...acts.map(({ payload }) => payload));
  return facts;
};

/** Every row of a table says what its acts tell; `factsOf` reads it from the row, `what` names a row in Chinese. */
export const verifyTold = <Row extends ActedRow>(
  db: Database,
  table: keyof DB & string,
  factsOf: (row: Row) => object,
  what: string,
): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, (tx) =>
    verifyRows<Row>(tx, table, (row, acts) =>
      canonicalJson(factsTold(acts)) === canonicalJson(factsOf(row))
        ? []
        : [`${what}与其历次记录推算的结果不一致`],
    ),
  );
