import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { correctEntries } from './correct-entries.ts';
import { AnswersBody, AsLate, LedgerParams } from '../entry-contracts.ts';
import { getLedger } from '../get-ledger.ts';

/** Entries of one request: one transaction, answered within seconds. */
const MOST_ENTRIES = 200;

const Place = z.object({ countyCode: z.number().int(), id: z.uuid() });

export const correctEntriesRoute = defineRoute(
  {
    method: 'POST',
    path: '/ledgers/:ledger/corrections',
    summary: `Corrects some answers of many entries, ${MOST_ENTRIES} at most a request, each answered by itself; people and place stay.`,
    permission: 'ledger.write',
    params: LedgerParams,
    body: z.object({
      edits: z
        .array(Place.extend({ rowVersion: z.number().int(), changes: AnswersBody }))
        .min(1)
        .max(MOST_ENTRIES),
      reason: z.string().trim().max(200),
      asLate: AsLate,
    }),
    response: z.object({
      rows: z.array(
        Place.extend({
          name: z.string().describe('The day and first answers of the entry, as it is now.'),
          status: z
            .enum(['changed', 'unchanged', 'refused'])
            .describe('Unchanged: it said what was asked for already.'),
          reason: z.string().nullable(),
        }),
      ),
    }),
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    const context = { actor, requestKey, reason: body.reason };
    return inScope(db, scope, async (tx) => ({
      rows: await correctEntries(tx, context, getLedger(params.ledger), body.edits, body.asLate),
    }));
  },
);
