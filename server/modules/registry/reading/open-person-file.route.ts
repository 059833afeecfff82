import { z } from 'zod';
import { recordRead } from '#modules/read-audit';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { loadPersonFile } from './load-person-file.ts';
import { PersonFile, PersonParams } from '../person-contracts.ts';

export const openPersonFileRoute = defineRoute(
  {
    method: 'GET',
    path: '/people/:county/:id',
    summary:
      'A person file, personal numbers masked; with asOf, as it held on that business day. The read is recorded.',
    permission: 'people.read',
    params: PersonParams,
    query: z.object({ asOf: z.iso.date().optional() }),
    response: PersonFile,
  },
  async ({ db, actor, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      const file = await loadPersonFile(tx, ref, query.asOf);
      recordRead(db, actor, { action: 'open', people: [ref] });
      return file;
    }),
);
