import { z } from 'zod';
import { countyOf, regionLevel, regionRange } from '#kit';
import { countiesWithin, regionNames } from '#modules/regions';
import { scopeHolds, scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import {
  ConfirmationsQuery,
  countConfirmations,
  listConfirmations,
  progressBelow,
} from './list-confirmations.ts';
import { BENEFITS_LINE, makeYearList } from './make-year-list.ts';
import { settleFromLedger } from './settle-from-ledger.ts';
import { ConfirmationShape, presentConfirmations } from './present-confirmations.ts';

const Year = z.coerce.number().int().min(2000).max(2999);
const Region = z.coerce.number().int().min(1e10).max(999999999999);

export const listConfirmationsRoute = defineRoute(
  {
    method: 'GET',
    path: '/confirmations',
    summary: 'The year’s list of people on regular payment in scope (年度确认名单), the earliest due first.',
    permission: 'people.read',
    query: ConfirmationsQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(ConfirmationShape), next: z.string().nullable() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { after, size, ...filter } = query;
      const page = await listConfirmations(tx, filter, size, after);
      return { rows: await presentConfirmations(tx, page.rows), next: page.next };
    }),
);

export const countConfirmationsRoute = defineRoute(
  {
    method: 'GET',
    path: '/confirmations/count',
    summary: 'How many of a year’s list a filter leaves.',
    permission: 'people.read',
    query: ConfirmationsQuery,
    response: z.object({ count: z.number().int() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => ({ count: await countConfirmations(tx, query) })),
);

export const progressRoute = defineRoute(
  {
    method: 'GET',
    path: '/confirmations/progress',
    summary: 'How far each area below a region is with the year’s list.',
    permission: 'people.read',
    query: z.object({ year: Year, region: Region }),
    response: z.object({
      rows: z.array(
        z.object({
          region: z.number().int(),
          regionName: z.string(),
          listed: z.number().int(),
          settled: z.number().int(),
          confirmed: z.number().int(),
          overdue: z.number().int(),
        }),
      ),
    }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const rows = await progressBelow(tx, query.year, query.region);
      const names = await regionNames(
        tx,
        rows.map((row) => row.region),
      );
      return {
        rows: rows.map((row) => ({ ...row, regionName: names.get(row.region) ?? String(row.region) })),
      };
    }),
);

const refuse = (field: string, code: string, message: string): Problem =>
  new Problem('invalid', code, message, { fields: [{ field, message }] });

/** A list is made for whole counties, for this year or the next, with time left to confirm by. */
const requireSense = ({ year, region, dueOn }: { year: number; region: number; dueOn: string }): void => {
  const now = today();
  const thisYear = Number(now.slice(0, 4));
  if (!['county', 'city', 'province'].includes(regionLevel(region)))
    throw refuse('region', 'list-region', '名单按县（区）生成，请选到县（区）或市。');
  if (year < thisYear || year > thisYear + 1)
    throw refuse('year', 'list-year', `只能生成 ${thisYear} 年或 ${thisYear + 1} 年的名单。`);
  if (Number(dueOn.slice(0, 4)) !== year) throw refuse('dueOn', 'due-year', `期限应在 ${year} 年内。`);
  if (dueOn < now)
    throw refuse('dueOn', 'due-past', '期限已经过去，列入名单的人会当即逾期，请选今天或以后的日期。');
};

const isCovered = (scope: Parameters<typeof scopeHolds>[0], region: number): boolean =>
  regionRange(region).every((code) => scopeHolds(scope, scopeKey(BENEFITS_LINE, code)));

export const makeYearListRoute = defineRoute(
  {
    method: 'POST',
    path: '/confirmations/lists',
    summary:
      'Makes a year’s list of an area, or adds who became entitled since, and settles whom the ledger names already.',
    permission: 'people.decide',
    body: z.object({ year: Year, region: Region, dueOn: z.iso.date() }),
    response: z.object({ added: z.number().int() }),
  },
  async ({ db, actor, scope, body, requestKey }) => {
    const { year, region, dueOn } = body;
    requireSense(body);
    if (!isCovered(scope, region))
      throw new Problem('forbidden', 'outside-scope', '该地区超出您岗位的范围，不能生成名单。', {
        advice: '请改选本辖区，或请负责优待抚恤的岗位办理。',
      });
    const counties = await inScope(db, scope, (tx) => countiesWithin(tx, region));
    let added = 0;
    for (const county of counties.map(countyOf)) {
      added += await inScope(db, scope, async (tx) => {
        const made = await makeYearList(tx, { actor, requestKey }, { county, year, dueOn });
        await settleFromLedger(tx, { actor, requestKey }, county, year);
        return made;
      });
    }
    return { added };
  },
);
