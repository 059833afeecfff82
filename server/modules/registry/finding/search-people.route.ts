import { z } from 'zod';
import { recordRead } from '#modules/read-audit';
import { regionNames } from '#modules/regions';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { ListedPerson, PeopleQuery } from '../person-contracts.ts';
import { PERSON_ORDERS, type PersonOrder } from './person-order.ts';
import { presentListedPerson } from './present-listed-person.ts';
import { countPeople, listPeople } from './search-people.ts';
import { withoutEmpty } from './without-empty.ts';

/** Counting every file of a large city takes seconds; nobody who looks for somebody waits for that. */
const COUNTED_AT_ONCE = 100_000;

const NAMES_ONE_PERSON = /\d{11}|\d{17}[\dXx]/;

export const searchPeopleRoute = defineRoute(
  {
    method: 'GET',
    path: '/people',
    summary:
      'People in scope by name, pinyin, identity number, phone, unit, place or any fact of the list; numbers masked.',
    permission: 'people.read',
    query: PeopleQuery.extend({
      order: z.enum(PERSON_ORDERS).optional().describe('A column; with a minus sign the other way round.'),
      after: z.string().max(300).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(ListedPerson), next: z.string().nullable() }),
  },
  async ({ db, actor, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { size, order, ...rest } = query;
      const page = await listPeople(tx, { ...withoutEmpty(rest), order: order as PersonOrder, size });
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
    summary: `How many people in scope a search finds: up to ${COUNTED_AT_ONCE}, or with exact=true however many.`,
    permission: 'people.read',
    query: PeopleQuery.extend({ exact: z.enum(['true', 'false']).optional() }),
    response: z.object({
      count: z.number().int(),
      isMore: z.boolean().describe('There are more than this; exact=true tells how many.'),
    }),
  },
  async ({ db, scope, query: { exact, ...query } }) =>
    inScope(db, scope, async (tx) => {
      const isExact = exact === 'true';
      const found = await countPeople(tx, withoutEmpty(query), isExact ? undefined : COUNTED_AT_ONCE + 1);
      const isMore = !isExact && found > COUNTED_AT_ONCE;
      return { count: isMore ? COUNTED_AT_ONCE : found, isMore };
    }),
);
