import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { correctEntry } from './change-entry.ts';
import { AnswersBody, AsLate, Entry, EntryParams, OtherPeople, PersonLink } from './entry-contracts.ts';
import { getLedger } from './get-ledger.ts';
import { loadEntry } from './load-entry.ts';
import { withdrawEntry } from './withdraw-entry.ts';

const Change = z.object({
  reason: z.string().trim().max(200),
  rowVersion: z.number().int().describe('The version of the entry that was read.'),
  asLate: AsLate,
});

export const correctEntryRoute = defineRoute(
  {
    method: 'POST',
    path: '/ledgers/:ledger/entries/:county/:id/corrections',
    summary: 'Corrects an entry; the figures move from the old values to the new ones.',
    permission: 'ledger.write',
    params: EntryParams,
    body: Change.extend({ answers: AnswersBody, person: PersonLink.nullish(), others: OtherPeople }),
    response: Entry,
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    const ledger = getLedger(params.ledger);
    const ref = { countyCode: params.county, id: params.id };
    return inScope(db, scope, async (tx) => {
      await correctEntry(tx, { actor, requestKey, reason: body.reason }, ledger, ref, {
        rowVersion: body.rowVersion,
        asLate: body.asLate,
        answers: body.answers,
        person: body.person ?? null,
        others: body.others,
      });
      return loadEntry(tx, actor, ledger, ref);
    });
  },
);

export const withdrawEntryRoute = defineRoute(
  {
    method: 'POST',
    path: '/ledgers/:ledger/entries/:county/:id/withdrawals',
    summary: 'Withdraws an entry: it stays readable with its reason and no longer counts.',
    permission: 'ledger.write',
    params: EntryParams,
    body: Change,
    response: Entry,
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    const ledger = getLedger(params.ledger);
    const ref = { countyCode: params.county, id: params.id };
    return inScope(db, scope, async (tx) => {
      await withdrawEntry(tx, { actor, requestKey, reason: body.reason }, ledger, ref, body);
      return loadEntry(tx, actor, ledger, ref);
    });
  },
);
