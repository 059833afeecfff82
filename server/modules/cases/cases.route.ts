import { z } from 'zod';
import { MOST_AT_A_DESK } from '#kit';
import { onceOnly } from '#modules/acts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { actOnCase, actOnCases } from './act-on-cases.ts';
import { CASE_ACTIONS } from './case-actions.ts';
import { CasesQuery, countCases, countViews, listCases } from './lists/list-cases.ts';
import { CaseShape } from './shown/case-shape.ts';
import { loadCase } from './shown/load-case.ts';
import { ListedCase, presentCases } from './shown/present-case.ts';
import { ApplicationShape, takeIn } from './opening/take-in.ts';
import type { CaseView } from './lists/views-of-cases.ts';

const CaseParams = z.object({ county: z.coerce.number().int().min(100000).max(999999), id: z.uuid() });

export const openCaseRoute = defineRoute(
  {
    method: 'POST',
    path: '/cases',
    summary:
      'Applies for a service item for a person (一次申请): checks who may, keeps the form, starts the clock.',
    permission: 'case.apply',
    body: ApplicationShape.extend({ appliedOn: z.iso.date().optional() }),
    response: z.object({ countyCode: z.number().int(), id: z.string(), number: z.string() }),
  },
  async ({ db, actor, scope, body, requestKey }) => {
    const context = { actor, requestKey };
    const { appliedOn, ...application } = body;
    return onceOnly(db, scope, context, {
      countyCode: body.person.countyCode,
      kind: 'case.open',
      act: (tx) => takeIn(tx, context, { ...application, ...(appliedOn && { appliedOn }) }),
      recall: async (_, act) => ({
        countyCode: act.county_code,
        id: act.subject_id,
        number: (act.payload as unknown as { set: { number: string } }).set.number,
      }),
    });
  },
);

export const openCasePageRoute = defineRoute(
  {
    method: 'GET',
    path: '/cases/:county/:id',
    summary:
      'One case: who, what, where it stands, what comes next, its limits with their history, its record.',
    permission: 'case.read',
    params: CaseParams,
    response: CaseShape,
  },
  async ({ db, actor, scope, site, params }) =>
    inScope(db, scope, (tx) => loadCase(tx, { actor, site }, { countyCode: params.county, id: params.id })),
);

const HANDLERS = ['case.apply', 'case.handle', 'case.decide', 'case.supervise', 'case.read'] as const;

export const actOnCaseRoute = defineRoute(
  {
    method: 'POST',
    path: '/cases/:county/:id/acts',
    summary: 'Does one thing with a case; what may happen when is one table.',
    permission: HANDLERS,
    params: CaseParams,
    body: z.object({
      action: z.enum(CASE_ACTIONS),
      rowVersion: z.number().int(),
      reason: z.string().trim().max(500).optional(),
      input: z.unknown().optional(),
    }),
    response: CaseShape,
  },
  async ({ db, actor, scope, site, params, body, requestKey }) => {
    const ref = { countyCode: params.county, id: params.id };
    const context = { actor, requestKey, reason: body.reason || null };
    return inScope(db, scope, async (tx) => {
      await actOnCase(tx, context, ref, { ...body, input: body.input ?? {} });
      return loadCase(tx, { actor, site }, ref);
    });
  },
);

const MOST_AT_ONCE = 1000;

export const actOnCasesRoute = defineRoute(
  {
    method: 'POST',
    path: '/cases/acts',
    summary: 'Does the same with up to a thousand cases; each answers for itself.',
    permission: HANDLERS,
    body: z.object({
      action: z.enum(CASE_ACTIONS),
      reason: z.string().trim().max(500).optional(),
      input: z.unknown().optional(),
      cases: z
        .array(z.object({ countyCode: z.number().int(), id: z.uuid(), rowVersion: z.number().int() }))
        .min(1)
        .max(MOST_AT_ONCE),
    }),
    response: z.object({
      results: z.array(
        z.object({
          countyCode: z.number().int(),
          id: z.string(),
          status: z.enum(['done', 'refused']),
          message: z.string().nullable(),
        }),
      ),
    }),
  },
  async ({ db, actor, scope, body, requestKey }) => {
    const context = { actor, requestKey, reason: body.reason || null };
    const results = await inScope(db, scope, (tx) =>
      actOnCases(tx, context, { action: body.action, input: body.input ?? {}, cases: body.cases }),
    );
    return {
      results: results.map((result) => ({
        countyCode: result.countyCode,
        id: result.id,
        status: result.status,
        message: result.status === 'refused' ? result.problem.message : null,
      })),
    };
  },
);

export const listCasesRoute = defineRoute(
  {
    method: 'GET',
    path: '/cases',
    summary:
      'A list of cases in scope: my desk, to sign, done, opened, copied, due soon, late, supervised, all.',
    permission: 'case.read',
    query: CasesQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(ListedCase), next: z.string().nullable() }),
  },
  async ({ db, actor, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { after, size, ...filter } = query;
      const page = await listCases(tx, filter, actor, size, after);
      return { rows: await presentCases(tx, actor, page.rows), next: page.next };
    }),
);

export const countCasesRoute = defineRoute(
  {
    method: 'GET',
    path: '/cases/count',
    summary: 'How many cases a filter leaves.',
    permission: 'case.read',
    query: CasesQuery,
    response: z.object({ count: z.number().int() }),
  },
  async ({ db, actor, scope, query }) =>
    inScope(db, scope, async (tx) => ({ count: await countCases(tx, query, actor) })),
);

const DESK_VIEWS = ['desk', 'signing', 'soon', 'late', 'supervised'] as const satisfies readonly CaseView[];

export const caseDeskRoute = defineRoute(
  {
    method: 'GET',
    path: '/cases/desk',
    summary:
      'The first screen of a desk: what waits, what is due soon, what is late, and the most pressing cases.',
    permission: 'case.read',
    response: z.object({
      counts: z.object({
        desk: z.number().int().describe(`${MOST_AT_A_DESK} stands for so many or more, here and below.`),
        signing: z.number().int().describe('Asked to be signed (会签).'),
        soon: z.number().int(),
        late: z.number().int(),
        supervised: z.number().int(),
      }),
      rows: z.array(ListedCase),
    }),
  },
  async ({ db, actor, scope }) =>
    inScope(db, scope, async (tx) => {
      const counts = await countViews(tx, DESK_VIEWS, actor, MOST_AT_A_DESK);
      const { rows } = await listCases(tx, { view: 'desk' }, actor, 8);
      return { counts, rows: await presentCases(tx, actor, rows) };
    }),
);
