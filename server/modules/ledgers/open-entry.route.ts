import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { Entry, EntryParams, RecordedAct } from './entry-contracts.ts';
import { getLedger } from './get-ledger.ts';
import { loadEntry, loadEntryActs } from './load-entry.ts';

export const openEntryRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledgers/:ledger/entries/:county/:id',
    summary: 'One entry with what was done to it.',
    permission: 'ledger.read',
    params: EntryParams,
    response: Entry.extend({ acts: z.array(RecordedAct) }),
  },
  async ({ db, actor, scope, params }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      const entry = await loadEntry(tx, actor, getLedger(params.ledger), ref);
      return { ...entry, acts: await loadEntryActs(tx, ref) };
    }),
);
