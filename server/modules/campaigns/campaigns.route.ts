import { sql } from 'kysely';
import { z } from 'zod';
import { campaignTemplates } from '#definitions';
import { refusedWords } from '#definitions/campaigns/index.ts';
import { countyOf } from '#kit';
import { onceOnly } from '#modules/acts';
import type { CampaignRow } from '#modules/forms';
import { workingPost } from '#platform/auth/working-post.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import {
  CampaignParams,
  CampaignShape,
  CampaignSummary,
  presentCampaign,
  presentSummary,
  Region,
  RowVersion,
  Unit,
} from './campaign-contracts.ts';
import { draftProblems } from './check-draft.ts';
import { asForm, Form } from './form-contracts.ts';
import { getCampaign, mayDesign } from './get-campaign.ts';
import { saveDraft } from './save-draft.ts';
import { Progress, progressIn } from './progress.ts';
import { startCampaign } from './start-campaign.ts';

const MOST_CAMPAIGNS = 500;

export const listTemplatesRoute = defineRoute(
  {
    method: 'GET',
    path: '/campaign-templates',
    summary: 'Shipped forms to start a campaign from, and the words no form may ask with.',
    permission: 'campaign.design',
    response: z.object({
      templates: z.array(z.object({ code: z.string(), use: z.string(), unit: Unit, form: Form })),
      refusedWords: z.array(z.object({ words: z.array(z.string()), why: z.string() })),
    }),
  },
  async () => ({
    templates: campaignTemplates.map(({ code, use, unit, form }) => ({
      code,
      use,
      unit,
      form: form as unknown as z.infer<typeof Form>,
    })),
    refusedWords: refusedWords.map(({ words, why }) => ({ words: [...words], why })),
  }),
);

export const listCampaignsRoute = defineRoute(
  {
    method: 'GET',
    path: '/campaigns',
    summary:
      'Campaigns (专项采集) of one’s area: what is running first, the earliest due at its head; drafts for designers.',
    permission: 'ledger.read',
    query: z.object({
      state: CampaignSummary.shape.state
        .optional()
        .describe('Only those; the lists of others are not counted.'),
    }),
    response: z.object({
      campaigns: z.array(CampaignSummary.extend({ progress: Progress.describe('Of one’s own area.') })),
    }),
  },
  async ({ db, actor, scope, query: { state } }) => {
    const seesDrafts = actor.scopeFor('campaign.design').length > 0;
    return inScope(db, scope, async (tx) => {
      const { rows } = await sql<CampaignRow>`
        select * from campaign where ${seesDrafts ? sql`true` : sql`state <> 'draft'`}
          ${state === undefined ? sql`` : sql`and state = ${state}`}
        order by array_position(array['running', 'draft', 'closed'], state), due_on, id desc limit ${MOST_CAMPAIGNS}
      `.execute(tx);
      const progressOf = await progressIn(tx, rows);
      return { campaigns: rows.map((row) => ({ ...presentSummary(row), progress: progressOf(row.code) })) };
    });
  },
);

export const openCampaignRoute = defineRoute(
  {
    method: 'GET',
    path: '/campaigns/:county/:id',
    summary: 'One campaign: its form as published and as drafted, whom it asks, and until when.',
    permission: 'ledger.read',
    params: CampaignParams,
    response: CampaignShape.extend({
      progress: Progress.describe('Of one’s own area.'),
      mayDesign: z.boolean().describe('Whether the reader may change it: false for one of the level above.'),
    }),
  },
  async ({ db, actor, scope, params }) =>
    inScope(db, scope, async (tx) => {
      const row = await getCampaign(tx, { countyCode: params.county, id: params.id });
      const progressOf = await progressIn(tx, [row]);
      return {
        ...presentCampaign(row),
        progress: progressOf(row.code),
        mayDesign: mayDesign(actor, row),
      };
    }),
);

export const startCampaignRoute = defineRoute(
  {
    method: 'POST',
    path: '/campaigns',
    summary: 'Starts a campaign as a draft, empty or from a shipped form.',
    permission: 'campaign.design',
    body: z.object({
      title: z.string().trim().min(1).max(30),
      template: z.string().max(60).optional(),
      line: z.string().max(60).optional(),
      region: Region.optional().describe(
        'A bureau’s place inside one’s own area; that of the post when left out.',
      ),
    }),
    response: CampaignShape,
  },
  async ({ db, actor, scope, body, requestKey }) => {
    const context = { actor, requestKey };
    const home = workingPost(actor);
    return onceOnly(db, scope, context, {
      countyCode: countyOf(body.region ?? home?.region ?? 0),
      kind: 'campaign.start',
      act: async (tx) => presentCampaign(await startCampaign(tx, context, body)),
      recall: async (tx, act) =>
        presentCampaign(await getCampaign(tx, { countyCode: act.county_code, id: act.subject_id })),
    });
  },
);

export const saveDraftRoute = defineRoute(
  {
    method: 'PUT',
    path: '/campaigns/:county/:id/draft',
    summary: 'Keeps the form being designed, and answers what would still keep it from being published.',
    permission: 'campaign.design',
    params: CampaignParams,
    body: z.object({ form: Form, unit: Unit, rowVersion: RowVersion }),
    response: z.object({
      rowVersion: z.number().int(),
      draftSavedAt: z.string(),
      problems: z.array(z.object({ field: z.string().nullable(), message: z.string() })),
    }),
  },
  async ({ db, actor, scope, params, body, requestKey }) =>
    inScope(db, scope, async (tx) => {
      const form = asForm(body.form);
      const ref = { countyCode: params.county, id: params.id };
      const row = await saveDraft(tx, { actor, requestKey }, ref, { ...body, form });
      return {
        rowVersion: row.row_version,
        draftSavedAt: row.draft_saved_at.toISOString(),
        problems: draftProblems(form, row.form as never),
      };
    }),
);
