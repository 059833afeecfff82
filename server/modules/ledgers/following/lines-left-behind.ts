import { sql } from 'kysely';
import type { DB } from '#generated/db.ts';
import { bindsLedger, followReopening } from '#modules/periods';
import type { Tx } from '#platform/db/database.ts';
import type { EntryRef } from '../entry-row.ts';
import { getLedger } from '../get-ledger.ts';

/** The work that the lines of a ledger stand for: one row a line, which it marks as left behind (`entry_behind`). */
interface WorkOfLines<Row> {
  readonly ledger: string;
  readonly table: keyof DB;
  /** Writes what waited for the period, and takes the mark away where that succeeded. */
  readonly bringIn: (tx: Tx, rows: readonly Row[]) => Promise<void>;
}

/** Work whose line could not follow it. */
export interface WorkAhead {
  readonly day: string;
  readonly case_number: string | null;
  readonly case_ended_on: string | null;
}

const tables = new Map<string, keyof DB>();

/** What could not be written into lines while their period was closed is written as soon as it is open again. */
export const followWithLines = <Row>({ ledger, table, bringIn }: WorkOfLines<Row>): void => {
  tables.set(ledger, table);
  followReopening(ledger, async (tx, period) => {
    if (!bindsLedger(period, getLedger(ledger))) return;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)}
      where county_code = ${period.county_code} and entry_behind and day between ${period.first_day} and ${period.last_day}
        and region_code between ${period.region_code} and ${period.region_last}
      order by id for update
    `.execute(tx);
    await bringIn(tx, rows);
  });
};

/** The work that a line could not follow, in scope; undefined when the line is up to date or stands for itself. */
export const findWorkAhead = async (
  tx: Tx,
  ledger: string,
  { countyCode, id }: EntryRef,
): Promise<WorkAhead | undefined> => {
  const table = tables.get(ledger);
  if (table === undefined) return undefined;
  const { rows } = await sql<WorkAhead>`
    select day, case_number, case_ended_on from ${sql.table(table)}
    where county_code = ${countyCode} and entry_id = ${id}::uuid and entry_behind
  `.execute(tx);
  return rows[0];
};
