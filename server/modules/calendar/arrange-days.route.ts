import { z } from 'zod';
import { countyOf } from '#kit';
import { contextOf, onceOnly, type ActContext, type Asked } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { arrangeDays, enterYear, homeOf, type CalendarActKind } from './arrange-days.ts';

const once = (
  asked: Asked,
  kind: CalendarActKind,
  act: (tx: Tx, context: ActContext) => Promise<void>,
): Promise<Record<string, never>> => {
  const context = contextOf(asked);
  return onceOnly(asked.db, asked.scope, context, {
    countyCode: countyOf(homeOf(context.actor)),
    kind,
    act: async (tx) => {
      await act(tx, context);
      return {};
    },
    recall: async () => ({}),
  });
};

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
  (asked) => once(asked, 'calendar.arrange', (tx, context) => arrangeDays(tx, context, asked.body)),
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
  (asked) => once(asked, 'calendar.enter-year', (tx, context) => enterYear(tx, context, asked.body.year)),
);
