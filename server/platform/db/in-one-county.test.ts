import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { scopeOver, WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { inOneCounty } from './in-one-county.ts';

const COUNTY = 990101000000;
const CITY = 990100000000;

const database = withTestDatabase();

const conditionOf = (...question: Parameters<typeof inOneCounty>) => {
  const { sql: text, parameters } = sql`${inOneCounty(...question)}`.compile(database.db);
  return [text, ...parameters];
};

test('whoever may look into one county only, asks that county', () => {
  expect(conditionOf(scopeOver([1, 3], COUNTY))).toEqual(['"county_code" = $1', 990101]);
  expect(conditionOf(scopeOver([1], 990101002001), null, 'e.county_code')).toEqual([
    '"e"."county_code" = $1',
    990101,
  ]);
  expect(conditionOf(scopeOver([1], COUNTY), CITY)).toEqual(['"county_code" = $1', 990101]);
});

test('an area within one county is asked of that county, whoever asks', () => {
  expect(conditionOf(WHOLE_SCOPE, 990102001000)).toEqual(['"county_code" = $1', 990102]);
});

test('several counties are left to row-level security', () => {
  expect(conditionOf(WHOLE_SCOPE)).toEqual(['true']);
  expect(conditionOf(WHOLE_SCOPE, CITY)).toEqual(['true']);
  expect(conditionOf(scopeOver([1], CITY))).toEqual(['true']);
  expect(conditionOf([...scopeOver([1], COUNTY), ...scopeOver([1], 990102000000)])).toEqual(['true']);
  expect(conditionOf([])).toEqual(['true']);
});
