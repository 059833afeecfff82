import { z } from 'zod';
import { recordRead } from '#modules/read-audit';
import { regionNames } from '#modules/regions';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { ListedPerson, PeopleQuery } from './person-contracts.ts';
import { presentListedPerson } from './present-listed-person.ts';
import { countPeople, listPeople } from './search-people.ts';
import { withoutEmpty } from './without-empty.ts';

const NAMES_ONE_PERSON = /\d{11}|\d{17}[\dXx]/;

export const searchPeopleRoute = defineRoute(
  {
    method: 'GET',
    path: '/people',
    summary:
      'People in scope by name, pinyin, identity number, phone, region or identity; personal numbers masked.',
    permission: 'people.read',
    query: PeopleQuery.extend({
      after: z.string().max(300).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(ListedPerson), next: z.string().nullable() }),
  },
  async ({ db, actor, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { size, ...rest } = query;
      const page = await listPeople(tx, { ...withoutEmpty(rest), size });
      if (NAMES_ONE_PERSON.test(query.text ?? '')) {
        const people = page.rows.map((row) => ({ countyCode: row.county_code, id: row.id }));
        recordRead(db, actor, { action: 'search', people });
      }
      const names = await regionNames(
        tx,
        page.rows.map((row) => row.region_code),
      );
      return { rows: page.rows.map((row) => presentListedPerson(row, names)), next: page.next };
    }),
);

export const countPeopleRoute = defineRoute(
  {
    method: 'GET',
    path: '/people/count',
    summary: 'How many people in scope a search finds.',
    permission: 'people.read',
    query: PeopleQuery,
    response: z.object({ count: z.number().int() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => ({ count: await countPeople(tx, withoutEmpty(query)) })),
);
