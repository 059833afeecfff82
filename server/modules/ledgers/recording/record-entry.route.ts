import { z } from 'zod';
import { countyOf } from '#kit';
import { onceOnly } from '#modules/acts';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { requireReason } from '../changing/change-entry.ts';
import { AnswersBody, AsLate, Entry, LedgerParams, OtherPeople, PersonLink } from '../entry-contracts.ts';
import { getLedger, lineNumberOf } from '../get-ledger.ts';
import { loadEntry, showEntry } from '../reading/load-entry.ts';
import { recordEntry } from './record-entry.ts';
import { recordedIn } from './recorded-in.ts';

export const recordEntryRoute = defineRoute(
  {
    method: 'POST',
    path: '/ledgers/:ledger/entries',
    summary: 'Records one piece of work; the figures that count it move at once.',
    permission: 'ledger.write',
    params: LedgerParams,
    body: z.object({
      region: z.number().int().describe('Region of the station that did the work.'),
      answers: AnswersBody,
      person: PersonLink.nullish(),
      others: OtherPeople,
      asDraft: z
        .boolean()
        .default(false)
        .describe('Keep it for later: it may be incomplete and counts nowhere.'),
      asLate: AsLate,
      reason: z.string().trim().max(200).optional().describe('Why it is late.'),
    }),
    response: Entry,
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    const ledger = getLedger(params.ledger);
    requireInScope(scope, scopeKey(lineNumberOf(ledger), body.region));
    const context = { actor, requestKey, reason: body.reason || null };
    const entry = {
      regionCode: body.region,
      answers: body.answers,
      person: body.person ?? null,
      others: body.others ?? [],
      asDraft: body.asDraft,
      asLate: body.asLate,
    };
    if (body.asLate) requireReason(context);
    return onceOnly(db, scope, context, {
      countyCode: countyOf(body.region),
      ...recordedIn(ledger),
      act: async (tx) => {
        // Shown as it was written: the database is not asked for it again, so that writing it goes out with the commit.
        const { row } = await recordEntry(tx, context, ledger, entry);
        return showEntry(tx, actor, row);
      },
      recall: (tx, act) => loadEntry(tx, actor, ledger, { countyCode: act.county_code, id: act.subject_id }),
    });
  },
);
