import { z } from 'zod';
import { dueDay } from '#kit';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { workingCalendar } from './working-calendar.ts';

export const findDueDayRoute = defineRoute(
  {
    method: 'GET',
    path: '/calendar/due-day',
    summary: 'The due day of a limit that starts on a day (民法典 art. 201 to 203).',
    permission: 'signed-in',
    query: z.object({
      from: z.iso.date().describe('The day it starts on; counting begins with the next.'),
      count: z.coerce.number().int().min(1).max(999),
      unit: z.enum(['day', 'working-day', 'month']),
    }),
    response: z.object({
      dueOn: z.iso.date(),
      isProvisional: z.boolean().describe('Lies beyond the years whose arrangement is entered.'),
    }),
  },
  ({ db, scope, query: { from, count, unit } }) =>
    inScope(db, scope, async (tx) => {
      const calendar = await workingCalendar(tx);
      const rule = { code: 'trial', title: '', length: { unit, count }, clause: { law: '', article: '' } };
      const dueOn = dueDay(rule, [{ kind: 'start', on: from }], calendar)!;
      return { dueOn, isProvisional: dueOn > calendar.arrangedTo };
    }),
);
