import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { loadOfDesks } from './case-load.ts';

const counts = { open: z.number().int(), soon: z.number().int(), late: z.number().int() };

export const caseLoadRoute = defineRoute(
  {
    method: 'GET',
    path: '/cases/load',
    summary: 'Open, near-due and overdue cases by desk and by who holds them; counts of cases only.',
    permission: 'case.supervise',
    response: z.object({
      desks: z.array(
        z.object({
          desk: z.number().int(),
          lineTitle: z.string(),
          regionName: z.string(),
          ...counts,
          people: z.array(
            z.object({ accountId: z.string().nullable(), name: z.string().nullable(), ...counts }),
          ),
        }),
      ),
    }),
  },
  ({ db, scope }) =>
    inScope(db, scope, async (tx) => ({
      desks: (await loadOfDesks(tx)).map(({ people, ...desk }) => ({ ...desk, people: [...people] })),
    })),
);
