import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { importScope } from './running/import-run.ts';
import { ImportParams, PresentedImport, PresentedRefusal } from './import-contracts.ts';
import { getRun, listRefusals, listRuns } from './list-imports.ts';
import { presentImport } from './present-import.ts';

const page = z.object({
  after: z.string().max(400).optional(),
  size: z.coerce.number().int().min(1).max(100).default(20),
});

export const listImportsRoute = defineRoute(
  {
    method: 'GET',
    path: '/imports',
    summary: "The account's own imports, latest first.",
    permission: 'import.run',
    query: page,
    response: z.object({ rows: z.array(PresentedImport), next: z.string().nullable() }),
  },
  async ({ db, actor, query }) =>
    inScope(db, importScope(actor), async (tx) => {
      const { rows, next } = await listRuns(tx, actor.accountId, query);
      return { rows: rows.map((run) => presentImport(run, actor.accountId)), next };
    }),
);

export const openImportRoute = defineRoute(
  {
    method: 'GET',
    path: '/imports/:county/:id',
    summary: 'How far an import is, and how it ended.',
    permission: 'import.run',
    params: ImportParams,
    response: PresentedImport,
  },
  async ({ db, actor, scope, params }) =>
    inScope(db, scope, async (tx) =>
      presentImport(await getRun(tx, { countyCode: params.county, id: params.id }), actor.accountId),
    ),
);

export const listRefusalsRoute = defineRoute(
  {
    method: 'GET',
    path: '/imports/:county/:id/refusals',
    summary: 'The refused rows of an import with cell and reason; personal values masked.',
    permission: 'import.run',
    params: ImportParams,
    query: page,
    response: z.object({ rows: z.array(PresentedRefusal), next: z.string().nullable() }),
  },
  async ({ db, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const { county, id } = params;
      await getRun(tx, { countyCode: county, id });
      return listRefusals(tx, { countyCode: county, id }, query);
    }),
);
