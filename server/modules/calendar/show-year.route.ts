import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';

export const showYearRoute = defineRoute(
  {
    method: 'GET',
    path: '/calendar/:year',
    summary: 'The days of a year on which the rule of the week does not hold.',
    permission: 'signed-in',
    params: z.object({ year: z.coerce.number().int().min(2019).max(2099) }),
    response: z.object({
      year: z.number().int(),
      isEntered: z
        .boolean()
        .describe('The arrangement of the year is known; else its due days are provisional.'),
      days: z.array(z.object({ day: z.iso.date(), kind: z.enum(['rest', 'work']), name: z.string() })),
    }),
  },
  ({ db, scope, params: { year } }) =>
    inScope(db, scope, async (tx) => {
      const days = await tx
        .selectFrom('calendar_day')
        .select(['day', 'kind', 'name'])
        .where('day', '>=', `${year}-01-01`)
        .where('day', '<=', `${year}-12-31`)
        .orderBy('day')
        .execute();
      const entered = await tx
        .selectFrom('calendar_year')
        .select('year')
        .where('year', '=', year)
        .executeTakeFirst();
      return {
        year,
        isEntered: entered !== undefined,
        days: days.map(({ day, kind, name }) => ({ day, kind: kind as 'rest' | 'work', name })),
      };
    }),
);
