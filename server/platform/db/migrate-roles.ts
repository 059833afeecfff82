import type pg from 'pg';
import { APPLICATION_ROLE } from './embedded-cluster.ts';

/**
 * Makes the role the server works as, and lets it use every table a later migration makes.
 * `password` is needed on a database server; the embedded one knows its caller by the system user.
 */
export const ensureApplicationRole = async (client: pg.Client, password: string | null): Promise<void> => {
  const { rows } = await client.query<{ exists: boolean }>(
    'select exists (select from pg_roles where rolname = $1)',
    [APPLICATION_ROLE],
  );
  if (!rows[0]?.exists) {
    await client.query(
      `create role ${APPLICATION_ROLE} login nosuperuser nocreatedb nocreaterole nobypassrls`,
    );
  }
  if (password !== null) {
    const { rows: quoted } = await client.query<{ literal: string }>('select quote_literal($1) as literal', [
      password,
    ]);
    await client.query(`alter role ${APPLICATION_ROLE} with login password ${quoted[0]?.literal}`);
  }
  await client.query(
    `alter default privileges in schema public grant select, insert, update, delete on tables to ${APPLICATION_ROLE}`,
  );
  await client.query(
    `alter default privileges in schema public grant usage on sequences to ${APPLICATION_ROLE}`,
  );
};
