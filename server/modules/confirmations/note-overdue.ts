import { sql } from 'kysely';
import { findLedger } from '#definitions';
import { addDays } from '#kit';
import type { ActContext } from '#modules/acts';
import { correctEntry, getEntry, recordEntries } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import type { ConfirmationRow } from './confirmation-row.ts';

/** People of one county in one transaction. */
const BATCH = 500;

const LEDGER = findLedger('confirmation-overdue')!;

const contextOf = (reason: string): ActContext => ({
  actor: systemActor('annual-confirmation'),
  requestKey: null,
  reason,
});

const countiesWhere = async (db: Database, condition: string): Promise<number[]> => {
  const { rows } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ county_code: number }>`
      select distinct county_code from annual_confirmation where ${sql.raw(condition)} order by 1
    `.execute(tx),
  );
  return rows.map((row) => row.county_code);
};

const rowsWhere = async (tx: Tx, county: number, condition: string): Promise<ConfirmationRow[]> => {
  const { rows } = await sql<ConfirmationRow>`
    select * from annual_confirmation where county_code = ${county} and ${sql.raw(condition)}
    order by id limit ${BATCH} for update skip locked
  `.execute(tx);
  return rows;
};

const mark = (tx: Tx, { county_code: county, id }: ConfirmationRow, change: object) =>
  tx
    .updateTable('annual_confirmation')
    .set(change)
    .where('county_code', '=', county)
    .where('id', '=', id)
    .execute();

const note = async (tx: Tx, rows: readonly ConfirmationRow[]): Promise<void> => {
  const results = await recordEntries(
    tx,
    contextOf('年度确认到期未办理'),
    LEDGER,
    rows.map((row) => ({
      regionCode: row.region_code,
      person: { countyCode: row.county_code, id: row.person_id },
      answers: { overdueOn: addDays(row.due_on, 1), isSettled: false },
      asLate: true,
    })),
  );
  for (const [at, result] of results.entries())
    if (result.status === 'added') await mark(tx, rows[at]!, { overdue_entry: result.id });
};

/** What a line's entry says follows the list: settled with its day, or open again. */
const settle = async (tx: Tx, row: ConfirmationRow): Promise<void> => {
  const ref = { countyCode: row.county_code, id: row.overdue_entry! };
  const entry = await getEntry(tx, LEDGER, ref, { lock: true });
  const isSettled = row.state !== 'due';
  if (entry.state === 'accepted') {
    const overdueOn = entry.business_day;
    const settledOn = row.settled_on !== null && row.settled_on > overdueOn ? row.settled_on : overdueOn;
    await correctEntry(tx, contextOf(isSettled ? '年度确认已补办' : '年度确认重新待办'), LEDGER, ref, {
      rowVersion: entry.row_version,
      answers: { overdueOn, isSettled, ...(isSettled && { settledOn }) },
      person: { countyCode: entry.person_county!, id: entry.person_id! },
      asLate: true,
    });
  }
  await mark(tx, row, { overdue_settled: isSettled });
};

/**
 * Writes a line of the ledger of overdue confirmations for whoever is past due, and lets the lines written before follow
 * what became of them, county by county. Killed at any moment it goes on where it was.
 */
export const noteOverdue = async (db: Database, day = today()): Promise<void> => {
  const due = `state = 'due' and overdue_entry is null and due_on < '${day}'::date`;
  for (const county of await countiesWhere(db, due)) {
    for (let found = BATCH; found === BATCH;)
      found = await inScope(db, WHOLE_SCOPE, async (tx) => {
        const rows = await rowsWhere(tx, county, due);
        await note(tx, rows);
        return rows.length;
      });
  }
  const changed = `overdue_entry is not null and overdue_settled <> (state <> 'due')`;
  for (const county of await countiesWhere(db, changed))
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      for (const row of await rowsWhere(tx, county, changed)) await settle(tx, row);
    });
};
