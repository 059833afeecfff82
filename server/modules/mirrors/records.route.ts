import { z } from 'zod';
import { regionNames } from '#modules/regions';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getMirror } from './get-mirror.ts';
import { countRecords, listRecords, RecordsQuery } from './list-records.ts';
import { stateWords } from './mirror-states.ts';

const RecordShape = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  personId: z.uuid().nullable().describe('Null where we have no file of the person.'),
  name: z.string(),
  regionName: z.string(),
  officialNumber: z.string().nullable(),
  state: z.string().nullable(),
  stateOn: z.string().nullable(),
  asOf: z.string().describe('Day of the last export that held it.'),
  firstOn: z.string(),
  goneOn: z.string().nullable(),
});

export const listRecordsRoute = defineRoute(
  {
    method: 'GET',
    path: '/mirror-records',
    summary:
      'What an official system holds, as its last export says: number, state and day; village by village.',
    permission: 'people.read',
    query: RecordsQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(RecordShape), next: z.string().nullable() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { after, size, ...filter } = query;
      const mirror = getMirror(filter.mirror);
      const page = await listRecords(tx, filter, size, after);
      const names = await regionNames(
        tx,
        page.rows.map((row) => row.region_code),
      );
      return {
        rows: page.rows.map((row) => ({
          countyCode: row.county_code,
          id: row.id,
          personId: row.person_id,
          name: row.name,
          regionName: names.get(row.region_code) ?? String(row.region_code),
          officialNumber: row.official_number,
          state: stateWords(mirror, row.state),
          stateOn: row.state_on,
          asOf: row.as_of,
          firstOn: row.first_on,
          goneOn: row.gone_on,
        })),
        next: page.next,
      };
    }),
);

export const countRecordsRoute = defineRoute(
  {
    method: 'GET',
    path: '/mirror-records/count',
    summary: 'How many official records a filter leaves.',
    permission: 'people.read',
    query: RecordsQuery,
    response: z.object({ count: z.number().int() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => ({ count: await countRecords(tx, query) })),
);
