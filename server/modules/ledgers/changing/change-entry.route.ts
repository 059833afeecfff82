import { z } from 'zod';
import type { LedgerDefinition } from '#kit';
import { onceOnRow, stepWith, type AskedOf, type RowStep } from '#modules/acts';
import { defineRoute } from '#platform/http/define-route.ts';
import { correctEntry } from './change-entry.ts';
import { AnswersBody, AsLate, Entry, EntryParams, OtherPeople, PersonLink } from '../entry-contracts.ts';
import { getLedger } from '../get-ledger.ts';
import { loadEntry } from '../reading/load-entry.ts';
import { withdrawEntry } from './withdraw-entry.ts';

const changeOnce = (
  asked: AskedOf,
  ledger: LedgerDefinition,
  { kind, change, reason }: { readonly kind: string; readonly change: RowStep; readonly reason: string },
) =>
  onceOnRow(asked, {
    ...stepWith(asked, change, reason),
    kind,
    present: (tx, ref) => loadEntry(tx, asked.actor, ledger, ref),
  });

const Change = z.object({
  reason: z.string().trim().max(200),
  rowVersion: z.number().int().describe('The version of the entry that was read.'),
  asLate: AsLate,
});

export const correctEntryRoute = defineRoute(
  {
    method: 'POST',
    path: '/ledgers/:ledger/entries/:county/:id/corrections',
    summary:
      'Corrects an entry; the figures move from the old values to the new ones. One that says nothing else changes nothing.',
    permission: 'ledger.write',
    params: EntryParams,
    body: Change.extend({ answers: AnswersBody, person: PersonLink.nullish(), others: OtherPeople }),
    response: Entry,
  },
  (asked) => {
    const { params, body } = asked;
    const ledger = getLedger(params.ledger);
    const correction = { ...body, person: body.person ?? null };
    return changeOnce(asked, ledger, {
      kind: 'ledger.correct',
      change: (tx, context, ref) => correctEntry(tx, context, ledger, ref, correction),
      reason: body.reason,
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
  (asked) => {
    const { params, body } = asked;
    const ledger = getLedger(params.ledger);
    return changeOnce(asked, ledger, {
      kind: 'ledger.withdraw',
      change: (tx, context, ref) => withdrawEntry(tx, context, ledger, ref, body),
      reason: body.reason,
    });
  },
);
