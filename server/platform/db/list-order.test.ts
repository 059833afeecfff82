import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { listOrder, newestFirst, type ListOrder } from './list-order.ts';
import { newId } from './new-id.ts';
import { pageOf } from './page-cursor.ts';

const system = withWorkingSystem();

interface Row {
  readonly day: string;
  readonly at: Date;
  readonly region: number;
  readonly id: string;
}

/** Seven rows of which several share a day, a moment and a place, so that the id decides. */
const rows: Row[] = Array.from({ length: 7 }, (_, at) => ({
  day: `2026-03-0${1 + (at % 2)}`,
  at: new Date(Date.UTC(2026, 2, 1, at % 3)),
  region: 990101 + (at % 2),
  id: newId(),
}));
const table = sql`(values ${sql.join(
  rows.map((row) => sql`(${row.day}::date, ${row.at}::timestamptz, ${row.region}::bigint, ${row.id}::uuid)`),
)}) as r (day, at, region, id)`;

const walk = async (order: ListOrder, keyOf: (row: Row) => readonly (string | number)[]) => {
  const seen: Row[] = [];
  for (let after: string | undefined, pages = 0; pages < 9; pages += 1) {
    const found = await sql<Row>`
      select * from ${table} where ${order.behind(after)} order by ${order.by} limit 3`.execute(system.db);
    const page = pageOf(found.rows, 2, keyOf);
    seen.push(...page.rows);
    if (page.next === null) break;
    after = page.next;
  }
  return seen.map(({ id }) => rows.findIndex((row) => row.id === id));
};

const sorted = (key: (row: Row) => string | number) =>
  rows
    .map((row, at) => ({ key: `${key(row)}/${row.id}`, at }))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ at }) => at);

test.each([
  ['day', 'r.day', ({ day }: Row) => day],
  ['moment', 'r.at', ({ at }: Row) => at.getTime()],
  ['number', 'r.region', ({ region }: Row) => region],
] as const)(
  'a list by a %s shows each row once, page by page, either way round',
  async (lead, column, key) => {
    const keyOf = (row: Row) => [key(row), row.id];
    const ascending = await walk(listOrder(lead, column, 'r.id', 'ascending'), keyOf);
    expect(ascending).toEqual(sorted(key));
    const descending = await walk(listOrder(lead, sql.ref(column), 'r.id', 'descending'), keyOf);
    expect(descending).toEqual(sorted(key).toReversed());
  },
);

test('a list by the time of making shows the newest first', async () => {
  expect(await walk(newestFirst('r.id'), ({ id }) => [id])).toEqual([6, 5, 4, 3, 2, 1, 0]);
});

test('a cursor of another list is refused', () => {
  expect(() => newestFirst('r.id').behind('2026-03-01')).toThrow('翻页标记无效');
  expect(() => listOrder('day', 'r.day', 'r.id', 'ascending').behind(`1_${newId()}`)).toThrow('翻页标记无效');
});
