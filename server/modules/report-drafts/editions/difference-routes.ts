import { z } from 'zod';
import { FigureChanges, FigureComparison, FigureDifference } from '#kit/report-document/index.ts';
import { inScope, inSnapshot } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { compareEditions, compareYears } from './compare-editions.ts';
import { DraftParams, refOf } from '../draft-params.ts';
import { editionDifferences } from './edition-differences.ts';
import { figureChanges } from './figure-changes.ts';
import { getEdition } from './get-edition.ts';

const differencesRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-editions/:county/:id/differences',
    summary: 'Figures of a signed report that records no longer bear out.',
    permission: 'report.read',
    params: DraftParams,
    response: z.object({
      asOf: z.string(),
      compared: z.number().int(),
      rows: z.array(FigureDifference),
    }),
  },
  async ({ db, scope, params }) =>
    inSnapshot(db, scope, async (tx) => {
      const { rows, ...rest } = await editionDifferences(tx, scope, await getEdition(tx, refOf(params)));
      return { ...rest, rows: [...rows] };
    }),
);

const changesRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-editions/:county/:id/figures/:number/changes',
    summary: 'The rows that entered, left or changed behind a signed figure since.',
    permission: 'report.read',
    params: DraftParams.extend({ number: z.coerce.number().int().min(1).max(10_000) }),
    response: FigureChanges,
  },
  async ({ db, actor, scope, params }) =>
    inSnapshot(db, scope, async (tx) =>
      figureChanges(tx, { actor, scope }, await getEdition(tx, refOf(params)), params.number),
    ),
);

const comparisonRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-editions/:county/:id/comparison',
    summary: 'A signed report beside another one, or beside the records of earlier years, figure by figure.',
    permission: 'report.read',
    params: DraftParams,
    query: z.object({
      withCounty: z.coerce.number().int().min(0).max(999_999).optional(),
      with: z.uuid().optional().describe('The other report; left out for earlier years.'),
      years: z.coerce.number().int().min(1).max(20).default(1).describe('How many years before.'),
    }),
    response: z.object({ rows: z.array(FigureComparison) }),
  },
  async ({ db, scope, params, query }) => {
    const other = query.with;
    if (other === undefined)
      return inSnapshot(db, scope, async (tx) => ({
        rows: await compareYears(tx, scope, await getEdition(tx, refOf(params)), query.years),
      }));
    return inScope(db, scope, async (tx) => {
      const left = await getEdition(tx, refOf(params));
      const right = await getEdition(tx, { countyCode: query.withCounty ?? params.county, id: other });
      return { rows: compareEditions(left, right) };
    });
  },
);

/** What a signed report differs from: today's records, another report, earlier years. */
export const differenceRoutes = [differencesRoute, changesRoute, comparisonRoute];
