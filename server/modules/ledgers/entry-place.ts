import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { EntryRef } from './entry-row.ts';

/** Where an entry stands, for what is attached to it. */
export interface EntryPlace {
  readonly ledger: string;
  readonly lineNumber: number;
  readonly regionCode: number;
  readonly person: EntryRef | null;
  readonly state: string;
}

/** The place of an entry in scope, whatever its ledger. Throws Problem not-found. */
export const getEntryPlace = async (tx: Tx, { countyCode, id }: EntryRef): Promise<EntryPlace> => {
  const { rows } = await sql<{
    ledger: string;
    line_number: number;
    region_code: number;
    person_county: number | null;
    person_id: string | null;
    state: string;
  }>`
    select ledger, line_number, region_code, person_county, person_id, state from ledger_entry
    where county_code = ${countyCode} and id = ${id}
  `.execute(tx);
  const row = rows[0];
  if (!row)
    throw new Problem('not-found', 'entry-not-found', '没有找到该条记录，或该记录不在您的管辖范围内。', {
      advice: '请从台账列表重新打开。',
    });
  return {
    ledger: row.ledger,
    lineNumber: row.line_number,
    regionCode: row.region_code,
    person: row.person_id === null ? null : { countyCode: row.person_county!, id: row.person_id },
    state: row.state,
  };
};
