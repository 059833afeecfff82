import { sql } from 'kysely';
import { findLedger } from '#definitions';
import { addDays, type Answers } from '#kit';
import type { ActContext } from '#modules/acts';
import { correctEntry, getEntry, recordEntries } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import type { ConfirmationRow } from './confirmation-row.ts';
import { catchUpWithFiles } from './follow-files.ts';
import { settleFromLedger } from './settle-from-ledger.ts';
import { strikeConfirmedElsewhere } from './strike-confirmed-elsewhere.ts';

/** Lines of one county in one transaction. */
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

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Works through the lines of a condition once, county by county; a line that stays as it was is not met again. */
const inBatches = async (
  db: Database,
  condition: string,
  work: (tx: Tx, county: number, rows: readonly ConfirmationRow[]) => Promise<void>,
): Promise<void> => {
  for (const county of await countiesWhere(db, condition)) {
    for (let after: string | undefined = FIRST; after !== undefined;) {
      const behind: string = after;
      after = await inScope(db, WHOLE_SCOPE, async (tx) => {
        const { rows } = await sql<ConfirmationRow>`
          select * from annual_confirmation
          where county_code = ${county} and id > ${behind}::uuid and ${sql.raw(condition)}
          order by id limit ${BATCH} for update skip locked
        `.execute(tx);
        await work(tx, county, rows);
        return rows.length === BATCH ? rows.at(-1)?.id : undefined;
      });
    }
  }
};

const note = async (tx: Tx, county: number, rows: readonly ConfirmationRow[]): Promise<void> => {
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
  const noted = results.flatMap((result, at) =>
    result.status === 'added' ? [{ id: rows[at]!.id, entry: result.id }] : [],
  );
  await sql`
    update annual_confirmation listed set overdue_entry = g.entry
    from json_to_recordset(${JSON.stringify(noted)}::json) as g(id uuid, entry uuid)
    where listed.county_code = ${county} and listed.id = g.id
  `.execute(tx);
};

/** Whom the ledger names already, keyed there or brought in by a file, or another county has confirmed, is due no longer. */
const settleNamed = async (db: Database): Promise<void> => {
  const { rows: lists } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ county_code: number; year: number }>`
      select distinct county_code, year from annual_confirmation where state = 'due' order by 1, 2
    `.execute(tx),
  );
  for (const { county_code: county, year } of lists)
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      await settleFromLedger(tx, contextOf('台账已有确认记录'), county, year);
      await strikeConfirmedElsewhere(tx, contextOf('其他县（区）今年已确认'), county, year);
    });
};

/** What a line's entry says follows the list: settled with its day, or open again. */
const settle = async (tx: Tx, row: ConfirmationRow): Promise<void> => {
  const ref = { countyCode: row.county_code, id: row.overdue_entry! };
  const entry = await getEntry(tx, LEDGER, ref, { lock: true });
  const isSettled = row.state !== 'due';
  if (entry.state === 'accepted') {
    const overdueOn = entry.business_day;
    // What a clerk wrote beside it stays.
    const { settledOn: _, ...told } = entry.answers as unknown as Answers;
    const settledOn = row.settled_on !== null && row.settled_on > overdueOn ? row.settled_on : overdueOn;
    await correctEntry(tx, contextOf(isSettled ? '年度确认已补办' : '年度确认重新待办'), LEDGER, ref, {
      rowVersion: entry.row_version,
      answers: { ...told, overdueOn, isSettled, ...(isSettled && { settledOn }) },
      person: { countyCode: entry.person_county!, id: entry.person_id! },
      asLate: true,
    });
  }
  await tx
    .updateTable('annual_confirmation')
    .set({ overdue_settled: isSettled })
    .where('county_code', '=', row.county_code)
    .where('id', '=', row.id)
    .execute();
};

/**
 * Brings the lines to where their files are, settles whom the ledger of confirmations names, writes a line of the ledger of
 * overdue confirmations for whoever is past due all the same, and lets the lines written before follow what became of them,
 * county by county. Killed at any moment it goes on where it was.
 */
export const noteOverdue = async (db: Database, day = today()): Promise<void> => {
  for (const county of await countiesWhere(db, `state = 'due'`))
    await catchUpWithFiles(db, contextOf('与档案一致'), county);
  await settleNamed(db);
  await inBatches(db, `state = 'due' and overdue_entry is null and due_on < '${day}'::date`, note);
  await inBatches(
    db,
    `overdue_entry is not null and overdue_settled <> (state <> 'due')`,
    async (tx, _, rows) => {
      for (const row of rows) await settle(tx, row);
    },
  );
};
