import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { databaseServer } from '#server/database-server.ts';
import { openDataFolder } from '#platform/data-folder/data-folder.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openFileHouse, useFileHouse } from '#platform/files/blobs/file-house.ts';
import { inScope, openDatabase, type Database, type Tx } from '#platform/db/database.ts';
import { openInstallationKeys } from '#platform/db/installation.ts';
import { SPREAD_AFTER } from '#platform/db/migrate-citus.ts';
import { migrate, readMigrations, type MigrationResult } from '#platform/db/migrate.ts';

/** A migrated, empty Citus cluster, as the server reaches it. */
export interface Cluster {
  readonly db: Database;
  readonly owner: Database;
  /** Folder of the key file. */
  readonly secrets: string;
  /** An empty database brought to the oldest version a cluster may have, that to the newest, and once more. */
  readonly migrations: {
    readonly first: MigrationResult;
    readonly upgrade: MigrationResult;
    readonly again: MigrationResult;
  };
  /** A transaction that sees everything. */
  readonly everywhere: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/**
 * Migrates the database of CITUS_URL (the owner's connection string to the coordinator) in two steps and opens it.
 * Throws when the extension is not there or when somebody's data is.
 */
export const openCluster = async (citusUrl: string): Promise<Cluster> => {
  process.env['DATABASE_URL'] = citusUrl;
  const root = mkdtempSync(join(tmpdir(), 'rongjun-citus-'));
  const folder = openDataFolder(root);
  const server = databaseServer(folder);
  if (server === null) throw new Error('CITUS_URL is empty.');
  const { ownerUrl, appUrl, password } = server;
  const owner = openDatabase(ownerUrl, 2);
  const { rows } = await sql`select from pg_extension where extname = 'citus'`.execute(owner);
  if (rows.length === 0) throw new Error('The database of CITUS_URL has no extension citus.');
  const earlier = readMigrations().filter(({ name }) => name.slice(0, 4) <= SPREAD_AFTER);
  const first = await migrate(ownerUrl, { applicationPassword: password, migrations: earlier });
  const upgrade = await migrate(ownerUrl, { applicationPassword: password });
  const again = await migrate(ownerUrl, { applicationPassword: password });
  if ((await owner.selectFrom('region').select('code').limit(1).execute()).length > 0)
    throw new Error('The database of CITUS_URL holds data; the run needs an empty one.');
  useFileHouse(openFileHouse(folder.files));
  useKeyring(await openInstallationKeys(owner, folder.secrets));
  const db = openDatabase(appUrl, 4);
  return {
    db,
    owner,
    secrets: folder.secrets,
    migrations: { first, upgrade, again },
    everywhere: (work) => inScope(db, WHOLE_SCOPE, work),
    close: async () => {
      await Promise.all([db.destroy(), owner.destroy()]);
      rmSync(root, { recursive: true });
    },
  };
};
