import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const database = withTestDatabase();

test('the server works as a role that owns nothing and cannot bypass row-level security', async () => {
  const { rows } = await sql<{ name: string; strong: boolean; owned: number }>`
    select current_user as name, (rolsuper or rolbypassrls or rolcreaterole) as strong,
           (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
    from pg_roles where rolname = current_user`.execute(database.db);
  expect(rows).toEqual([{ name: 'rongjun_app', strong: false, owned: 0 }]);
});

test('every table with a scope key is under forced row-level security', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'scope_key'
    where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`.execute(database.owner);
  expect(rows).toEqual([]);
});
