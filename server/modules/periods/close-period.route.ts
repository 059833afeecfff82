import { sql } from 'kysely';
import { z } from 'zod';
import { findLedger, findLineByNumber } from '#definitions';
import { countyOf } from '#kit';
import { onceOnRow, stepWith } from '#modules/acts';
import { regionNames } from '#modules/regions';
import { inScope, type Tx } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { closePeriod, getPeriod, listPeriods, reopenPeriod, type PeriodRef } from './close-period.ts';
import type { PeriodRow } from './closed-periods.ts';
import { periodTitle } from './period-title.ts';

const Region = z.coerce
  .number()
  .int()
  .min(1e11)
  .max(1e12 - 1);

const Period = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  line: z.string(),
  lineTitle: z.string(),
  ledger: z.string().nullable(),
  ledgerTitle: z.string().nullable().describe('null: every ledger of the line.'),
  region: z.number().int(),
  regionName: z.string(),
  title: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
  state: z.enum(['closed', 'open']),
  reason: z.string().nullable(),
  changedBy: z.string(),
  changedAt: z.string(),
  rowVersion: z.number().int(),
});

const present = async (tx: Tx, rows: readonly PeriodRow[]): Promise<z.infer<typeof Period>[]> => {
  const regions = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  const { rows: accounts } = await sql<{ id: string; display_name: string }>`
    select id, display_name from account where id = any(${rows.map((row) => row.changed_by)}::uuid[])
  `.execute(tx);
  const names = new Map(accounts.map((account) => [account.id, account.display_name]));
  return rows.map((row) => {
    const line = findLineByNumber(row.line_number);
    return {
      countyCode: row.county_code,
      id: row.id,
      line: line?.code ?? '',
      lineTitle: line?.title ?? '',
      ledger: row.ledger || null,
      ledgerTitle: row.ledger ? (findLedger(row.ledger)?.title ?? row.ledger) : null,
      region: row.region_code,
      regionName: regions.get(row.region_code) ?? String(row.region_code),
      title: periodTitle(row.grain as 'month', row.first_day),
      firstDay: row.first_day,
      lastDay: row.last_day,
      state: row.state as 'closed' | 'open',
      reason: row.reason,
      changedBy: names.get(row.changed_by) ?? '系统',
      changedAt: row.changed_at.toISOString(),
      rowVersion: row.row_version,
    };
  });
};

const presentOne = async (tx: Tx, ref: PeriodRef) => (await present(tx, [await getPeriod(tx, ref)]))[0]!;

export const listPeriodsRoute = defineRoute(
  {
    method: 'GET',
    path: '/closed-periods',
    summary:
      'Months, quarters and years closed or reopened in the county of a region, for the lines of the actor.',
    permission: 'ledger.read',
    query: z.object({ region: Region }),
    response: z.object({ periods: z.array(Period) }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => ({
      periods: await present(tx, await listPeriods(tx, countyOf(query.region))),
    })),
);

export const closePeriodRoute = defineRoute(
  {
    method: 'POST',
    path: '/closed-periods',
    summary:
      'Closes a month, quarter or year of a line or one ledger in an area: its figures take no more changes.',
    permission: 'ledger.close',
    body: z.object({
      region: Region.describe('A county, or a place inside one.'),
      line: z.string().max(60),
      ledger: z.string().max(60).optional().describe('One ledger; every ledger of the line when left out.'),
      grain: z.enum(['month', 'quarter', 'year']),
      day: z.iso.date().describe('Any day of the period.'),
      reason: z.string().trim().max(200).optional(),
    }),
    response: Period,
  },
  (asked) =>
    onceOnRow(asked, {
      countyCode: countyOf(asked.body.region),
      kind: 'period.close',
      reason: asked.body.reason || null,
      work: (tx, context) => closePeriod(tx, context, asked.body),
      present: presentOne,
    }),
);

export const reopenPeriodRoute = defineRoute(
  {
    method: 'POST',
    path: '/closed-periods/:county/:id/reopenings',
    summary: 'Opens a closed period again, with the reason.',
    permission: 'ledger.close',
    params: z.object({ county: z.coerce.number().int(), id: z.uuid() }),
    body: z.object({ reason: z.string().trim().max(200), rowVersion: z.number().int() }),
    response: Period,
  },
  (asked) => {
    const { rowVersion, reason } = asked.body;
    return onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => reopenPeriod(tx, context, ref, rowVersion), reason),
      kind: 'period.reopen',
      present: presentOne,
    });
  },
);
