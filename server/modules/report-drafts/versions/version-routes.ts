import { z } from 'zod';
import { BlockChange, DraftVersion, ReportDocumentShape } from '#kit/report-document/index.ts';
import { contextOf, onceOnly, onceOnRow, stepWith } from '#modules/acts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute, type Route } from '#platform/http/define-route.ts';
import { compareDocuments } from './compare-documents.ts';
import type { DraftHouse } from '../document-routes.ts';
import { DraftParams, refOf } from '../draft-params.ts';
import { draftWatch } from '../steps/draft-watch.ts';
import { getDraft, getStanding } from '../get-draft.ts';
import { versionMade } from './save-version.ts';
import { listVersions, restoreVersion, savedNumber, saveNamedVersion, versionDocument } from './versions.ts';

const NumberedParams = DraftParams.extend({ number: z.coerce.number().int().min(0).max(1e6) });
const Saved = z.object({ number: z.number().int() });

const listRoute = ({ kind, base, read }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'GET',
      path: `${base}/:county/:id/versions`,
      summary: 'The saved versions of a draft, latest first.',
      permission: read,
      params: DraftParams,
      response: z.object({ rows: z.array(DraftVersion) }),
    },
    async ({ db, scope, params }) =>
      inScope(db, scope, async (tx) => ({
        rows: await listVersions(tx, await getDraft(tx, kind, refOf(params))),
      })),
  );

const saveRoute = ({ kind, base, write }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'POST',
      path: `${base}/:county/:id/versions`,
      summary: 'Saves the draft as it stands as a version with a name.',
      permission: write,
      params: DraftParams,
      body: z.object({ label: z.string().trim().min(1).max(60) }),
      response: Saved,
    },
    async ({ db, scope, params, body, ...asked }) => {
      const context = contextOf(asked);
      const number = await onceOnly(db, scope, context, {
        countyCode: params.county,
        subjectId: params.id,
        ...versionMade('saved'),
        act: (tx) => saveNamedVersion(tx, context, kind, refOf(params), body.label),
        recall: async (_, act) => savedNumber(act),
      });
      return { number };
    },
  );

const readRoute = ({ kind, base, read }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'GET',
      path: `${base}/:county/:id/versions/:number`,
      summary: 'The document of a version; 0 is the draft as it stands.',
      permission: read,
      params: NumberedParams,
      response: z.object({ document: ReportDocumentShape }),
    },
    async ({ db, scope, params }) =>
      inScope(db, scope, async (tx) => {
        const draft = await getDraft(tx, kind, refOf(params));
        const document = await versionDocument(tx, draft, params.number);
        return { document: document as z.infer<typeof ReportDocumentShape> };
      }),
  );

const compareRoute = ({ kind, base, read }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'GET',
      path: `${base}/:county/:id/version-changes`,
      summary: 'What differs between two versions, block by block; 0 is the draft as it stands.',
      permission: read,
      params: DraftParams,
      query: z.object({
        before: z.coerce.number().int().min(0).max(1e6),
        after: z.coerce.number().int().min(0).max(1e6).default(0),
      }),
      response: z.object({ blocks: z.array(BlockChange) }),
    },
    async ({ db, scope, params, query }) =>
      inScope(db, scope, async (tx) => {
        const draft = await getDraft(tx, kind, refOf(params));
        const before = await versionDocument(tx, draft, query.before);
        return { blocks: compareDocuments(before, await versionDocument(tx, draft, query.after)) };
      }),
  );

const restoreRoute = ({ kind, base, write }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'POST',
      path: `${base}/:county/:id/versions/:number/restores`,
      summary: 'Turns the draft back into a version; what stood until then stays a version too.',
      permission: write,
      params: NumberedParams,
      response: z.object({ stepVersion: z.number().int() }),
    },
    async (asked) => {
      const { number } = asked.params;
      const draft = await onceOnRow(asked, {
        ...stepWith(asked, (tx, context, ref) => restoreVersion(tx, context, kind, ref, number)),
        ...versionMade('restored'),
        present: (tx, ref) => getStanding(tx, kind, ref),
      });
      draftWatch.changed(refOf(asked.params));
      return { stepVersion: draft.step_version };
    },
  );

/** Saved versions of a draft: list, save, read, compare, restore. */
export const versionRoutes = (house: DraftHouse): Route[] => [
  listRoute(house),
  saveRoute(house),
  readRoute(house),
  compareRoute(house),
  restoreRoute(house),
];
