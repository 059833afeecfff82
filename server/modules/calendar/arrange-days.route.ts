import { z } from 'zod';
import { countyOf } from '#kit';
import { onceOnly, type ActContext } from '#modules/acts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { arrangeDays, enterYear, homeOf } from './arrange-days.ts';

const once = (db: Database, scope: Scope, context: ActContext, act: (tx: Tx) => Promise<void>) =>
  onceOnly(db, scope, context, {
    countyCode: countyOf(homeOf(context.actor)),
    act: async (tx) => {
      await act(tx);
      return {};
    },
    recall: async () => ({}),
  });

export const arrangeDaysRoute = defineRoute(
  {
    method: 'POST',
    path: '/calendar/arrangements',
    summary: 'Let days rest, work, or follow the week again.',
    permission: 'calendar.manage',
    body: z.object({
      from: z.iso.date(),
      to: z.iso.date(),
      kind: z.enum(['rest', 'work', 'week']),
      name: z.string().trim().max(20).default(''),
    }),
    response: z.object({}),
  },
  ({ db, actor, scope, body, requestKey }) => {
    const context = { actor, requestKey };
    return once(db, scope, context, (tx) => arrangeDays(tx, context, body));
  },
);

export const enterYearRoute = defineRoute(
  {
    method: 'POST',
    path: '/calendar/years',
    summary: 'Say that the arrangement of a year is entered in full.',
    permission: 'calendar.manage',
    body: z.object({ year: z.number().int().min(2019).max(2099) }),
    response: z.object({}),
  },
  ({ db, actor, scope, body, requestKey }) => {
    const context = { actor, requestKey };
    return once(db, scope, context, (tx) => enterYear(tx, context, body.year));
  },
);
