import { z } from 'zod';
import { PersonParams, requirePerson } from '#modules/registry';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { readSections } from './read-sections.ts';

export const personSectionsRoute = defineRoute(
  {
    method: 'GET',
    path: '/people/:county/:id/sections',
    summary:
      'What other parts of the bureau hold about a person, section by section, as far as one’s posts reach.',
    permission: 'people.read',
    params: PersonParams,
    query: z.object({ asOf: z.iso.date().optional() }),
    response: z.object({
      sections: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          empty: z.string(),
          columns: z.array(
            z.object({
              code: z.string(),
              label: z.string(),
              format: z.enum(['text', 'date', 'money', 'number']).optional(),
            }),
          ),
          rows: z.array(
            z.object({
              key: z.string(),
              cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
              href: z.string().nullable(),
            }),
          ),
          count: z.number().int(),
        }),
      ),
    }),
  },
  async ({ db, actor, scope, params, query }) => {
    const ref = { countyCode: params.county, id: params.id };
    await inScope(db, scope, (tx) => requirePerson(tx, ref));
    const sections = await readSections(db, actor, { ref, asOf: query.asOf ?? null });
    return {
      sections: sections.map((section) => ({
        ...section,
        columns: [...section.columns],
        rows: [...section.rows],
      })),
    };
  },
);
