import { migrate, readMigrations } from '#platform/db/migrate.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ArchiveHead, ArchiveManifest } from './archive-format.ts';
import type { RestoredKeys } from './restore-keys.ts';
import { restoreTables } from './restore-tables.ts';

export interface RestoreOptions {
  readonly path: string;
  readonly head: ArchiveHead;
  readonly keys: RestoredKeys;
  /** An empty database, as the owner of its schema. */
  readonly ownerUrl: string;
  readonly applicationPassword: string | null;
  readonly filesFolder: string;
  readonly onProgress?: (progress: { table: string; rows: number }) => void;
}

/** Throws a Problem when the backup comes from a newer program. */
export const requireKnownSchema = (head: ArchiveHead): void => {
  const known = new Set(readMigrations().map(({ name }) => name));
  const newer = head.migrations.filter((name) => !known.has(name));
  if (newer.length > 0)
    throw new Problem(
      'conflict',
      'backup-newer',
      `备份的数据库版本（${newer.at(-1)}）比本程序新，未作任何改动。`,
      {
        advice: '请使用与备份相同或更新版本的程序。',
      },
    );
};

/**
 * Restores a backup into an empty database: the schema as it was then, the rows and files, then the migrations since.
 * The rows come in one transaction; a damaged archive leaves none.
 */
export const restore = async (options: RestoreOptions): Promise<ArchiveManifest> => {
  const { head, ownerUrl, applicationPassword } = options;
  requireKnownSchema(head);
  const then = new Set(head.migrations);
  const migrations = readMigrations().filter(({ name }) => then.has(name));
  await migrate(ownerUrl, { applicationPassword, migrations });
  const manifest = await restoreTables({
    ...options,
    keyring: options.keys.keyring,
    onProgress: options.onProgress ?? (() => undefined),
  });
  await migrate(ownerUrl, { applicationPassword });
  return manifest;
};
