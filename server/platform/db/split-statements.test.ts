import { expect, test } from 'vitest';
import { readMigrations } from './migrate.ts';
import { splitStatements } from './split-statements.ts';

test('ends a statement at its semicolon, and at no other', () => {
  expect(
    splitStatements(`
      -- A comment; with one.
      create table a (b text default ';', "c;d" int); /* none; */
      do $$ begin perform 1; end $$;
      create function f() returns int language sql as $body$ select 1 - 2 / 3; $body$;;
      comment on table a is 'It''s; so.'
      -- The end;
    `),
  ).toEqual([
    `-- A comment; with one.\n      create table a (b text default ';', "c;d" int)`,
    '/* none; */\n      do $$ begin perform 1; end $$',
    'create function f() returns int language sql as $body$ select 1 - 2 / 3; $body$',
    `comment on table a is 'It''s; so.'\n      -- The end;`,
  ]);
  expect(splitStatements(' -- Nothing;\n')).toEqual([]);
});

test('leaves nothing out of a migration', () => {
  const withoutEnds = (text: string): string => text.replaceAll(/;|\s/g, '');
  for (const { name, sql } of readMigrations()) {
    const kept = splitStatements(sql).join(';');
    expect(withoutEnds(sql).endsWith(withoutEnds(kept)), name).toBe(true);
  }
});
