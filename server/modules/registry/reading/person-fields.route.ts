import { z } from 'zod';
import { personFieldGroups, personFields } from '#definitions/registry/person-fields.ts';
import { defineRoute } from '#platform/http/define-route.ts';

export const personFieldsRoute = defineRoute(
  {
    method: 'GET',
    path: '/person-fields',
    summary:
      'The facts of a person file with labels, types, groups and code lists: what forms are built from.',
    permission: 'signed-in',
    response: z.object({
      groups: z.record(z.string(), z.string()),
      fields: z.array(z.looseObject({ code: z.string() })),
    }),
  },
  async () => ({ groups: personFieldGroups, fields: [...personFields] as { code: string }[] }),
);
