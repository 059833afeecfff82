import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unnamed } from './define-fan-out.ts';
import { fanOuts } from './index.ts';

const DATABASE_TYPES = readFileSync(new URL('../../../generated/db.ts', import.meta.url), 'utf8');

/** What a pattern may name: a table, any one, or what varies. */
const nameable = new Set([
  '<table>',
  '…',
  ...[...DATABASE_TYPES.matchAll(/^  (\w+): \w+;$/gm)].map(([, name]) => name),
]);

test('a statement over all shards is found by its shape, whatever its parameters and filters are', () => {
  expect(
    unnamed(fanOuts, [
      "select count(*) as unread from message\n  where account_id = $1::uuid and channel = 'in-app' and state = 'delivered'",
      'select "county_code", "id" from "export_job" where "state" in ($1, $2) order by "made_at"',
      `select c.*, c.applied_on as listed_on, null::date as handled_on from case_file c where /* plan each time */ c.county_code between $1 and $2 and c.item = $3 limit $4`,
    ]),
  ).toEqual([]);
});

test('a row that is looked up without its county is not named, nor is a change of all counties', () => {
  const careless = [
    'select * from case_file where id = ?',
    'update case_file set state = ? where id = ?',
    'delete from message where account_id = ?',
    'select 1 from case_file where id = ?',
    'select * from act where id = ?',
  ];
  expect(unnamed(fanOuts, [...careless, ...careless])).toEqual(careless);
});

test('each is named once, says why, and begins with what it does to which table', () => {
  expect(new Set(fanOuts.map(({ name }) => name)).size).toBe(fanOuts.length);
  for (const { name, why, statements } of fanOuts) {
    expect(why, name).toMatch(/\.$/);
    for (const statement of statements) {
      expect(statement, name).toMatch(/^(\(? ?select|with|update|delete|insert into) /);
      const named = [...statement.matchAll(/\b(?:from|join|update) (\w+|…|<table>)/g)].map(
        ([, name]) => name,
      );
      expect(
        named.filter((name) => nameable.has(name)),
        `${name}: ${statement}`,
      ).not.toEqual([]);
    }
  }
});
