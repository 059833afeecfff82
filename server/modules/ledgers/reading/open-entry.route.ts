import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { entryChoices } from '../reviewing/entry-moves.ts';
import { getEntry } from '../get-entry.ts';
import { Entry, EntryParams, RecordedAct } from '../entry-contracts.ts';
import { getLedger } from '../get-ledger.ts';
import { loadEntry, loadEntryActs } from './load-entry.ts';

export const openEntryRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledgers/:ledger/entries/:county/:id',
    summary: 'One entry with what was done to it.',
    permission: 'ledger.read',
    params: EntryParams,
    response: Entry.extend({
      acts: z.array(RecordedAct),
      moves: z.array(z.string()).describe('What the actor may do to it now.'),
      closed: z.string().nullable().describe('Why its figures may not change, or only marked late.'),
    }),
  },
  async ({ db, actor, scope, params }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      const ledger = getLedger(params.ledger);
      const entry = await loadEntry(tx, actor, ledger, ref);
      const { moves, closed } = await entryChoices(
        tx,
        { actor, requestKey: null },
        ledger,
        await getEntry(tx, ledger, ref),
      );
      return { ...entry, acts: await loadEntryActs(tx, ref), moves: [...moves], closed };
    }),
);
