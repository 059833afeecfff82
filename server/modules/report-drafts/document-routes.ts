import { z } from 'zod';
import type { Permission } from '#kit';
import { FiguresAnswer, FiguresRequest, StepsAnswer, StepsRequest } from '#kit/report-document/index.ts';
import { inSnapshot } from '#platform/db/database.ts';
import { defineRoute, type Route } from '#platform/http/define-route.ts';
import { awaitSteps } from './steps/await-steps.ts';
import { DraftParams, refOf } from './draft-params.ts';
import type { DraftKind } from './draft.ts';
import { getDraft } from './get-draft.ts';
import { resolveFigures } from './figures/resolve-figures.ts';
import { submitSteps } from './steps/submit-steps.ts';

/** Where one kind of draft is served, and who may read and write it. */
export interface DraftHouse {
  readonly kind: DraftKind;
  /** '/report-drafts' or '/report-sections'. */
  readonly base: string;
  readonly read: Permission;
  readonly write: Permission;
}

/** Longest wait for a colleague's step: shorter than what old proxies cut. */
const LONGEST_WAIT_SECONDS = 20;

const figuresRoute = ({ kind, base, read }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'POST',
      path: `${base}/:county/:id/figures`,
      summary: 'The values of any chips, tables and charts of a draft, in one snapshot.',
      permission: read,
      params: DraftParams,
      body: FiguresRequest,
      response: FiguresAnswer,
    },
    async ({ db, scope, params, body }) =>
      inSnapshot(db, scope, async (tx) => {
        const draft = await getDraft(tx, kind, refOf(params));
        const setting = {
          region: draft.region_code,
          from: draft.period_from,
          to: draft.period_to,
          forecastTo: draft.forecast_to,
        };
        return resolveFigures(tx, scope, setting, body);
      }),
  );

const stepsRoute = ({ kind, base, read }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'GET',
      path: `${base}/:county/:id/steps`,
      summary: 'The steps since a version, as soon as there are any; waits for them when asked to.',
      permission: read,
      params: DraftParams,
      query: z.object({
        since: z.coerce.number().int().min(0),
        wait: z.coerce.number().int().min(0).max(LONGEST_WAIT_SECONDS).default(0).describe('Seconds.'),
        rowVersion: z.coerce.number().int().optional().describe('Known so far: a change answers at once.'),
        commentsVersion: z.coerce.number().int().optional(),
        clientId: z.string().min(8).max(40).optional().describe('Of a writing window: shown to the others.'),
        position: z.coerce.number().int().min(0).optional().describe('Where its cursor stands.'),
      }),
      response: StepsAnswer,
    },
    async ({ db, actor, scope, params, query }) =>
      awaitSteps(db, scope, kind, refOf(params), {
        ...query,
        waitMs: query.wait * 1_000,
        writer: query.clientId
          ? { clientId: query.clientId, name: actor.displayName, position: query.position ?? null }
          : null,
      }),
  );

const submitRoute = ({ kind, base, write }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'POST',
      path: `${base}/:county/:id/steps`,
      summary: 'Stores unsent steps, or answers what came between; the same submission twice is stored once.',
      permission: write,
      params: DraftParams,
      body: StepsRequest,
      response: StepsAnswer,
    },
    async ({ db, actor, scope, params, body }) =>
      submitSteps(db, { actor, scope }, kind, refOf(params), body),
  );

/** What every draft offers to an editor: values, steps since, steps in. */
export const documentRoutes = (house: DraftHouse): Route[] => [
  figuresRoute(house),
  stepsRoute(house),
  submitRoute(house),
];
