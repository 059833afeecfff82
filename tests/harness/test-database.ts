import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { useStoredDefinitions } from '#definitions';
import { openDatabase, type Database } from '#platform/db/database.ts';
import { DATABASE } from '#platform/db/embedded-postgres.ts';
import { copyCitusDatabase, createBareCitusDatabase } from './citus-database.ts';

/** A migrated, empty database of this test file alone. Read its members inside tests and hooks, not while the file loads. */
export interface TestDatabase {
  /** As the server connects: rongjun_app, under row-level security. */
  readonly db: Database;
  /** As the owner of the schema, whom row-level security does not bind. */
  readonly owner: Database;
  /** Connection string as rongjun_app. */
  readonly url: string;
  readonly ownerUrl: string;
}

const asMaintenance = async (ownerUrl: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl.replace('DATABASE', 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

export interface BareDatabase {
  readonly url: string;
  readonly ownerUrl: string;
  readonly drop: () => Promise<void>;
}

/** A database of its own on the run's server; a copy of `template`, or bare. The caller drops it. */
export const createTestDatabase = async (template = 'template0'): Promise<BareDatabase> => {
  const cluster = inject('testCluster');
  const citus = inject('citusCluster');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  if (citus)
    return template === DATABASE ? copyCitusDatabase(citus, name) : createBareCitusDatabase(citus, name);
  await asMaintenance(cluster.ownerUrl, `create database ${name} template ${template}`);
  return {
    url: cluster.appUrl.replace('DATABASE', name),
    ownerUrl: cluster.ownerUrl.replace('DATABASE', name),
    drop: () => asMaintenance(cluster.ownerUrl, `drop database ${name} with (force)`),
  };
};

/** Clones the migrated database; the caller closes it. */
export const cloneTestDatabase = async (): Promise<TestDatabase & { close: () => Promise<void> }> => {
  const { url, ownerUrl, drop } = await createTestDatabase(DATABASE);
  const db = openDatabase(url, 8);
  const owner = openDatabase(ownerUrl, 2);
  const close = async (): Promise<void> => {
    await Promise.all([db.destroy(), owner.destroy()]);
    await drop();
    // Test files share a process: forms published here are not there for the next one, which may read them as it loads.
    useStoredDefinitions({ codeLists: [], ledgers: [], metrics: [] });
  };
  return { db, owner, url, ownerUrl, close };
};

/** Gives this test file a database: `const test = withTestDatabase()` at the head, `test.db` inside tests. */
export const withTestDatabase = (): TestDatabase => {
  let clone: Awaited<ReturnType<typeof cloneTestDatabase>> | undefined;
  beforeAll(async () => {
    clone = await cloneTestDatabase();
  }, 60_000);
  afterAll(async () => {
    await clone?.close();
  });
  const opened = (): TestDatabase => {
    if (clone === undefined) throw new Error('The test database is there inside tests and hooks only.');
    return clone;
  };
  return {
    get db() {
      return opened().db;
    },
    get owner() {
      return opened().owner;
    },
    get url() {
      return opened().url;
    },
    get ownerUrl() {
      return opened().ownerUrl;
    },
  };
};
