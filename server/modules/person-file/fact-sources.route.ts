import { z } from 'zod';
import { factSources, PersonParams, requirePerson } from '#modules/registry';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { accountNames } from './account-names.ts';

export const factSourcesRoute = defineRoute(
  {
    method: 'GET',
    path: '/people/:county/:id/sources',
    summary: 'Who said each fact of a file last, and when; facts never corrected come from the filing.',
    permission: 'people.read',
    params: PersonParams,
    query: z.object({ asOf: z.iso.date().optional() }),
    response: z.object({
      sources: z.array(
        z.object({
          field: z.string().describe('Code of the fact; empty for the filing, which speaks for all others.'),
          kind: z.enum(['filed', 'corrected']),
          effectiveOn: z.string(),
          by: z.string(),
          reason: z.string().nullable(),
        }),
      ),
    }),
  },
  async ({ db, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      await requirePerson(tx, ref);
      const sources = [...(await factSources(tx, ref, query.asOf ?? null))];
      const names = await accountNames(
        tx,
        sources.map(([, { accountId }]) => accountId),
      );
      return {
        sources: sources.map(([field, { kind, effectiveOn, accountId, reason }]) => ({
          field,
          kind,
          effectiveOn,
          by: names.get(accountId) ?? '',
          reason,
        })),
      };
    }),
);
