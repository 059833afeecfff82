import { z } from 'zod';
import { recordRead } from '#modules/read-audit';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { findByIdNumbers } from '../finding/find-by-id-numbers.ts';
import { PersonRefShape } from '../person-contracts.ts';

export const checkNumberRoute = defineRoute(
  {
    method: 'POST',
    path: '/people/number-checks',
    summary:
      'The file in scope that holds an identity number; asked before the rest of a new file is keyed. The read is recorded.',
    permission: 'people.write',
    body: z.object({ idNumber: z.string().regex(/^\d{17}[\dX]$/) }),
    response: z.object({ person: PersonRefShape.extend({ name: z.string() }).nullable() }),
  },
  async ({ db, actor, scope, body }) =>
    inScope(db, scope, async (tx) => {
      const person = (await findByIdNumbers(tx, [body.idNumber])).get(body.idNumber) ?? null;
      if (person) recordRead(db, actor, { action: 'search', people: [person] });
      return { person };
    }),
);
