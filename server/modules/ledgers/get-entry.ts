import { sql } from 'kysely';
import type { LedgerDefinition } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { EntryRef, EntryRow } from './entry-row.ts';

/** The same words whether an entry does not exist or lies outside. */
export const entryNotFound = (): Problem =>
  new Problem('not-found', 'entry-not-found', '没有找到该条记录，或该记录不在您的管辖范围内。', {
    advice: '请从台账列表重新打开。',
  });

/** One entry in scope; throws the same Problem whether it does not exist or lies outside. */
export const getEntry = async (
  tx: Tx,
  ledger: LedgerDefinition,
  { countyCode, id }: EntryRef,
  { lock = false } = {},
): Promise<EntryRow> => {
  const { rows } = await sql<EntryRow>`
    select * from ledger_entry where county_code = ${countyCode} and id = ${id} and ledger = ${ledger.code}
    ${sql.raw(lock ? 'for update' : '')}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw entryNotFound();
};
