import { z } from 'zod';
import { CalendarDay } from '#kit/calendar-day.ts';
import { countEntries } from '#modules/ledgers';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';

/** As many as are counted: whoever has more has something to report. */
const MOST_COUNTED = 100;

export const countRecordsRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-records',
    summary: `How many ledger entries a report of an area and some days would rest on, counted up to ${MOST_COUNTED}.`,
    permission: 'report.compose',
    query: z.object({ region: z.coerce.number().int(), from: CalendarDay, to: CalendarDay }),
    response: z.object({ records: z.number().int().max(MOST_COUNTED) }),
  },
  async ({ db, scope, query: { region, ...days } }) =>
    inScope(db, scope, async (tx) => ({ records: await countEntries(tx, region, days, MOST_COUNTED) })),
);
