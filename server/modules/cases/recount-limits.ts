import { sql } from 'kysely';
import type { LimitEvent, WorkingCalendar } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { today } from '#platform/calendar/today.ts';
import { byCounty } from '#platform/db/by-county.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { pagesOf } from '#platform/db/pages-of.ts';
import { nextDue } from './case-clocks.ts';
import { definitionsOf } from './case-definition.ts';
import { factsOfRow, type CaseRow } from './case-facts.ts';
import { partClock } from './parts/part-clock.ts';
import type { PartRow } from './parts/part-row.ts';
import { writeStandings } from './write-cases.ts';

/** Rows read and written at once. */
const BATCH = 1_000;

interface Due {
  readonly dueOn: string | null;
  readonly amberOn: string | null;
}

/** What the act tells: the new days, and the old ones so that the record can say what moved. */
const payloadOf = (before: Due, after: Due) => ({
  set: { dueOn: after.dueOn, amberOn: after.amberOn },
  input: { dueBefore: before.dueOn, dueAfter: after.dueOn },
});

const differs = (one: Due, other: Due): boolean => one.dueOn !== other.dueOn || one.amberOn !== other.amberOn;

const recountCases = async (
  tx: Tx,
  context: ActContext,
  rows: readonly CaseRow[],
  calendar: WorkingCalendar,
): Promise<void> => {
  const definitions = await definitionsOf(
    tx,
    rows.map(({ definition }) => definition),
  );
  const moved = rows.flatMap((row) => {
    const before = factsOfRow(row);
    const due = nextDue(definitions.get(row.definition)!, before, calendar);
    return differs(before, due) ? [{ row, before, due }] : [];
  });
  for (const [countyCode, own] of byCounty(moved, ({ row }) => row.county_code))
    await writeStandings(
      tx,
      countyCode,
      own.map(({ row, before, due }) => ({ id: row.id, facts: { ...before, ...due } })),
    );
  await appendActs(
    tx,
    moved.map(({ row, before, due }) =>
      newAct(context, {
        kind: 'case.recount',
        countyCode: row.county_code,
        subjectId: row.id,
        effectiveOn: today(),
        definitionVersion: row.item_version,
        scopeKey: row.scope_key ?? 0,
        payload: { step: row.step, ...payloadOf(before, due) },
      }),
    ),
  );
};

const recountParts = async (
  tx: Tx,
  context: ActContext,
  rows: readonly PartRow[],
  calendar: WorkingCalendar,
): Promise<void> => {
  const { rows: owners } = await sql<{ county_code: number; id: string; definition: string }>`
    select county_code, id, definition from case_file
    where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
      and id = any(${rows.map((row) => row.case_id)}::uuid[])
  `.execute(tx);
  const definitions = await definitionsOf(
    tx,
    owners.map(({ definition }) => definition),
  );
  const definitionOf = new Map(owners.map(({ id, definition }) => [id, definition]));
  const moved = rows.flatMap((row) => {
    const item = definitions.get(definitionOf.get(row.case_id) ?? '');
    const matter = item?.subMatters?.find(({ code }) => code === row.code);
    if (!matter) return [];
    const before = { dueOn: row.due_on, amberOn: row.amber_on };
    const due = partClock(matter, row.events as unknown as readonly LimitEvent[], calendar);
    return differs(before, due) ? [{ row, before, due }] : [];
  });
  for (const [countyCode, own] of byCounty(moved, ({ row }) => row.county_code))
    await sql`
      update case_part p set due_on = given.due_on, amber_on = given.amber_on, row_version = p.row_version + 1
      from unnest(${own.map(({ row }) => row.id)}::uuid[], ${own.map(({ due }) => due.dueOn)}::date[],
        ${own.map(({ due }) => due.amberOn)}::date[]) as given(id, due_on, amber_on)
      where p.county_code = ${countyCode} and p.id = given.id
    `.execute(tx);
  await appendActs(
    tx,
    moved.map(({ row, before, due }) =>
      newAct(context, {
        kind: 'case-part.recount',
        countyCode: row.county_code,
        subjectId: row.id,
        effectiveOn: today(),
        scopeKey: row.scope_key ?? 0,
        payload: payloadOf(before, due),
      }),
    ),
  );
};

/**
 * Counts the running limits of cases and of their parts anew, after days from `from` on were arranged otherwise: those due
 * before are not touched by them. Each one that moves gets an act, which the record of the case shows.
 */
export const recountLimits = async (tx: Tx, context: ActContext, from: string): Promise<void> => {
  const own: ActContext = { ...context, requestKey: null, reason: '工作日历变动' };
  await beyondScope(tx, async () => {
    const calendar = await workingCalendar(tx);
    const walk = { size: BATCH, where: sql`due_on >= ${from}::date`, lock: true };
    for await (const rows of pagesOf<CaseRow>(tx, { ...walk, table: 'case_file' }))
      await recountCases(tx, own, rows, calendar);
    for await (const rows of pagesOf<PartRow>(tx, { ...walk, table: 'case_part' }))
      await recountParts(tx, own, rows, calendar);
  });
};
