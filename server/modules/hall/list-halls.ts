import { sql } from 'kysely';
import { regionNames } from '#modules/regions';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { refOf, type HallRow } from './hall-tables.ts';

const MOST_HALLS = 500;

/** The halls in scope, by their places. */
export const listHalls = async (tx: Tx) => {
  const { rows } = await sql<HallRow>`
    select * from hall where ${inOneCounty(scopeOf(tx))} order by region_code, title limit ${MOST_HALLS}
  `.execute(tx);
  const names = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  return rows.map((row) => ({
    ...refOf(row),
    title: row.title,
    regionName: names.get(row.region_code) ?? String(row.region_code),
    priorityRun: row.priority_run,
    rowVersion: row.row_version,
  }));
};
