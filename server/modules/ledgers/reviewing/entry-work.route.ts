import { z } from 'zod';
import { regionNames } from '#modules/regions';
import type { Answers } from '#kit';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { Entry } from '../entry-contracts.ts';
import { entryDigest } from '../reading/entry-digest.ts';
import { countWork, listWork, WORK_LISTS } from './entry-work.ts';
import { getLedger } from '../get-ledger.ts';
import { nameEntries } from '../recording/name-entries.ts';
import { presentEntry } from '../reading/present-entry.ts';

export const listEntryWorkRoute = defineRoute(
  {
    method: 'GET',
    path: '/entry-work',
    summary:
      'Entries of all ledgers that wait for the actor: to review, returned, drafts; and those handed in.',
    permission: 'ledger.read',
    query: z.object({
      list: z.enum(WORK_LISTS),
      ledger: z.string().max(60).optional(),
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({
      rows: z.array(Entry.extend({ ledgerTitle: z.string(), digest: z.string() })),
      next: z.string().nullable(),
    }),
  },
  async ({ db, actor, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { rows, next } = await listWork(tx, actor, query);
      const regions = await regionNames(
        tx,
        rows.map((row) => row.region_code),
      );
      const named = await nameEntries(tx, actor.scopeFor('people.read'), rows);
      return {
        rows: named.map((row) => {
          const ledger = getLedger(row.ledger);
          return {
            ...presentEntry(row, regions),
            ledgerTitle: ledger.title,
            digest: entryDigest(ledger, row.answers as unknown as Answers),
          };
        }),
        next,
      };
    }),
);

export const countEntryWorkRoute = defineRoute(
  {
    method: 'GET',
    path: '/entry-work/counts',
    summary: 'How many entries stand on each work list of the actor, ledger by ledger.',
    permission: 'ledger.read',
    query: z.object({}),
    response: z.object({
      counts: z.array(z.object({ list: z.enum(WORK_LISTS), ledger: z.string(), entries: z.number().int() })),
    }),
  },
  async ({ db, actor, scope }) => ({ counts: [...(await inScope(db, scope, (tx) => countWork(tx, actor)))] }),
);
