import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { migrate, readMigrations } from './migrate.ts';

const database = withTestDatabase();

test('each migration has a number of its own, but for two that databases already know', () => {
  const numbers = readMigrations().map(({ name }) => name.slice(0, 4));
  expect(numbers.filter((number, at) => number === numbers[at - 1])).toEqual(['0119']);
});

test('a second run changes nothing', async () => {
  const result = await migrate(database.ownerUrl);
  expect(result.applied).toEqual([]);
  expect(result.version).toBe(readMigrations().at(-1)?.name);
});

test('a database of a newer version is refused and left alone', async () => {
  const older = readMigrations().slice(0, -1);
  await expect(migrate(database.ownerUrl, { migrations: older })).rejects.toMatchObject({
    code: 'database-newer',
  });
});

test('an edited migration is refused', async () => {
  const edited = readMigrations().map((migration) => ({ ...migration, digest: 'other' }));
  await expect(migrate(database.ownerUrl, { migrations: edited })).rejects.toMatchObject({
    code: 'migration-edited',
  });
});

test('a migration that fails leaves nothing behind', async () => {
  const broken = { name: '9999-broken', sql: 'create table half (id int); select 1/0;', digest: 'x' };
  await expect(
    migrate(database.ownerUrl, { migrations: [...readMigrations(), broken] }),
  ).rejects.toMatchObject({
    code: 'migration-failed',
  });
  const { rows } = await sql`select to_regclass('half') as found`.execute(database.owner);
  expect(rows).toEqual([{ found: null }]);
});
