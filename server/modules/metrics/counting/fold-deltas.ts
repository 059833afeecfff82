import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { addToMonths, lockFacts } from './month-facts.ts';

/** Deltas moved by one transaction: large enough to be quick, small enough not to hold writers' rows back. */
const DELTAS_PER_FOLD = 20_000;

/** The id up to which one fold reaches. A plain range after it needs no statistics to be planned well. */
const reachOf = async (tx: Tx, countyCode: number): Promise<number | null> => {
  const { rows } = await sql<{ last: number | null }>`
    select max(id) as last from (
      select id from metric_delta where county_code = ${countyCode} order by id limit ${DELTAS_PER_FOLD}
    ) oldest
  `.execute(tx);
  return rows[0]?.last ?? null;
};

const foldCounty = async (tx: Tx, countyCode: number): Promise<number> => {
  await lockFacts(tx, countyCode);
  const last = await reachOf(tx, countyCode);
  if (last === null) return 0;
  return addToMonths(
    tx,
    sql`delete from metric_delta where county_code = ${countyCode} and id <= ${last} returning *`,
  );
};

/** Job: folds waiting deltas into the facts of their months, county by county. Answers how many were folded. */
export const foldDeltas = async (db: Database): Promise<number> => {
  const { rows: counties } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ county_code: number }>`select distinct county_code from metric_delta`.execute(tx),
  );
  let folded = 0;
  for (const { county_code: county } of counties) {
    for (;;) {
      const moved = await inScope(db, WHOLE_SCOPE, (tx) => foldCounty(tx, county));
      folded += moved;
      if (moved < DELTAS_PER_FOLD) break;
    }
  }
  return folded;
};
