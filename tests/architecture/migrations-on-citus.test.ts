import { expect, test } from 'vitest';
import { SPREAD_AFTER } from '#platform/db/migrate-citus.ts';
import { readMigrations } from '#platform/db/migrate.ts';
import { splitStatements } from '#platform/db/split-statements.ts';

const later = readMigrations()
  .filter(({ name }) => name.slice(0, 4) > SPREAD_AFTER)
  .flatMap(({ name, sql }) =>
    splitStatements(sql.replaceAll(/--[^\n]*/g, '')).map((statement) => ({ name, statement })),
  );

const found = (isRefused: (statement: string) => boolean): string[] =>
  later.filter(({ statement }) => isRefused(statement)).map(({ name, statement }) => `${name}: ${statement}`);

const MORE = /,\s*(add|drop|alter|rename|validate)\b/;

test('a table that is spread gets a constraint by a statement of its own, with a name', () => {
  expect(
    found(
      (statement) =>
        statement.startsWith('alter table') &&
        (/\badd column [^,]*\b(check|unique|primary key|references)\b/.test(statement) ||
          (/\badd (constraint|check|unique|primary key|foreign key)\b/.test(statement) &&
            MORE.test(statement))),
    ),
  ).toEqual([]);
});

test('a table that is spread gets no policy with a subquery', () => {
  const created = new Set(
    later.flatMap(({ name, statement }) => {
      const table = /^create table (\w+)/.exec(statement)?.[1];
      return table === undefined ? [] : [`${name} ${table}`];
    }),
  );
  expect(
    later
      .filter(
        ({ statement }) => /^(create|alter) policy\b/.test(statement) && /\(\s*select\b/.test(statement),
      )
      .filter(({ name, statement }) => !created.has(`${name} ${/ on (\w+)/.exec(statement)?.[1]}`))
      .map(({ name, statement }) => `${name}: ${statement}`),
  ).toEqual([]);
});
