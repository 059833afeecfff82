import type { z } from 'zod';
import type { Actor } from '#platform/auth/actor.ts';
import type { EntriesQuery } from '../entry-contracts.ts';
import type { EntryFilter } from './entry-filter.ts';

const PREFIX = 'filter.';

/** Query parameters as a filter; empty ones are left out. Drafts are the actor's own. */
export const readEntryFilter = (
  query: z.infer<typeof EntriesQuery>,
  { accountId }: Pick<Actor, 'accountId'>,
): EntryFilter => ({
  from: query.from,
  to: query.to,
  region: query.region,
  state: query.state,
  draftsOf: accountId,
  late: query.late === 'true',
  fields: Object.fromEntries(
    Object.entries(query)
      .filter(([name, value]) => name.startsWith(PREFIX) && typeof value === 'string' && value !== '')
      .map(([name, value]) => [name.slice(PREFIX.length), value as string]),
  ),
});
