import { z } from 'zod';
import { findWorkAhead, getEntry, getLedger } from '#modules/ledgers';
import { beyondScope, inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';

const Behind = z.object({
  on: z.iso.date().describe('The day of the visit or the call, whose period is closed.'),
  caseNumber: z.string().nullable(),
  endedOn: z.iso.date().nullable().describe('When its case ended.'),
});

export const lineBehindRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledgers/:ledger/entries/:county/:id/behind',
    summary:
      'What could not be written into a line of the hall or the hotline because its period is closed; null when it is up to date.',
    permission: 'ledger.read',
    params: z.object({ ledger: z.string().max(60), county: z.coerce.number().int(), id: z.uuid() }),
    response: z.object({ behind: Behind.nullable() }),
  },
  async ({ db, scope, params }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      await getEntry(tx, getLedger(params.ledger), ref);
      const work = await beyondScope(tx, () => findWorkAhead(tx, params.ledger, ref));
      return {
        behind: work ? { on: work.day, caseNumber: work.case_number, endedOn: work.case_ended_on } : null,
      };
    }),
);
