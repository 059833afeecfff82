import { expect, test } from 'vitest';
import { onlyReads } from './only-reads.ts';

test.each([
  'select 1',
  '\n  select * from person where id = $1',
  '/* plan each time */ select count(*) from case_file',
  'with found as (select 1) select * from found',
  'select updated_at, created_at from person',
])('reads: %s', (text) => {
  expect(onlyReads(text)).toBe(true);
  expect(onlyReads(text)).toBe(true);
});

test.each([
  'insert into person values (1)',
  'with gone as (delete from person returning id) select * from gone',
  'select * from person where id = $1 for update',
  'select * from person order by id for no key update',
  'select * from person for key share',
  'select pg_advisory_xact_lock(1)',
  "select nextval('case_number')",
  "select create_distributed_table('person', 'county_code')",
  'update person set name = $1',
  'lock table person',
  'savepoint one',
])('may change or lock: %s', (text) => {
  expect(onlyReads(text)).toBe(false);
});
