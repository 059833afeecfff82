import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import type { PersonRef } from '../person-row.ts';

const COLUMNS = { county_code: 'integer', id: 'uuid', person_id: 'uuid' };

/** Notes files that were filed or changed, for the search for duplicates, in the transaction that changes them. */
export const noteChanges = async (tx: Tx, refs: readonly PersonRef[]): Promise<void> => {
  await insertRows(
    tx,
    'person_change',
    COLUMNS,
    refs.map(({ countyCode, id }) => ({ county_code: countyCode, id: newId(), person_id: id })),
  );
};

export interface NotedChanges {
  /** The noted rows, to be forgotten by `forgetChanges`. */
  readonly notes: readonly string[];
  /** The files they speak of, each once. */
  readonly people: readonly string[];
}

/** Counties with changes nobody has looked at. */
export const countiesWithChanges = async (tx: Tx): Promise<number[]> => {
  const { rows } = await sql<{ county_code: number }>`
    select distinct county_code from person_change order by 1
  `.execute(tx);
  return rows.map((row) => row.county_code);
};

/** The oldest changes of a county nobody has looked at. */
export const notedChanges = async (tx: Tx, countyCode: number, most: number): Promise<NotedChanges> => {
  const { rows } = await sql<{ id: string; person_id: string }>`
    select id, person_id from person_change where county_code = ${countyCode} order by id limit ${most}
  `.execute(tx);
  return { notes: rows.map(({ id }) => id), people: [...new Set(rows.map((row) => row.person_id))] };
};

/** Strikes out changes that were looked at in this transaction. */
export const forgetChanges = async (tx: Tx, countyCode: number, notes: readonly string[]): Promise<void> => {
  await sql`delete from person_change where county_code = ${countyCode} and id = any(${notes}::uuid[])`.execute(
    tx,
  );
};
