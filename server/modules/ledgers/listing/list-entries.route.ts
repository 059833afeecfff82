import { z } from 'zod';
import { regionNames } from '#modules/regions';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { EntriesQuery, Entry, LedgerParams } from '../entry-contracts.ts';
import { getLedger } from '../get-ledger.ts';
import { listEntries, summariseEntries } from './list-entries.ts';
import { presentEntry } from '../reading/present-entry.ts';
import { readEntryFilter } from './read-entry-filter.ts';

export const listEntriesRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledgers/:ledger/entries',
    summary: 'Entries of a ledger in scope, latest business day first.',
    permission: 'ledger.read',
    params: LedgerParams,
    query: EntriesQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(Entry), next: z.string().nullable() }),
  },
  async ({ db, actor, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const page = await listEntries(
        tx,
        getLedger(params.ledger),
        { ...readEntryFilter(query, actor), after: query.after, size: query.size },
        actor.scopeFor('people.read'),
      );
      const names = await regionNames(
        tx,
        page.rows.map((row) => row.region_code),
      );
      return { rows: page.rows.map((row) => presentEntry(row, names)), next: page.next };
    }),
);

export const summariseEntriesRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledgers/:ledger/entries/summary',
    summary: 'Count and totals of a filtered ledger.',
    permission: 'ledger.read',
    params: LedgerParams,
    query: EntriesQuery,
    response: z.object({ count: z.number().int(), totals: z.record(z.string(), z.number()) }),
  },
  async ({ db, actor, scope, params, query }) =>
    inScope(db, scope, (tx) => summariseEntries(tx, getLedger(params.ledger), readEntryFilter(query, actor))),
);
