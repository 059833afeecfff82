import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Problem } from '../errors/problem.ts';
import { distributeTables } from './migrate-citus.ts';
import { ensureApplicationRole } from './migrate-roles.ts';
import { splitStatements } from './split-statements.ts';

export interface Migration {
  /** File name without .sql: 0001-create-scope. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
}

export interface MigrationResult {
  readonly applied: readonly string[];
  readonly distributed: readonly string[];
  /** Name of the newest migration the database now has. */
  readonly version: string;
}

const FOLDER = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const LOCK = 9_901_001;
const OLDEST_SERVER = 150_000;

/** The migrations of this program, oldest first. */
export const readMigrations = (folder = FOLDER): Migration[] =>
  readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .toSorted()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        name: file.replace(/\.sql$/, ''),
        sql,
        digest: createHash('sha256').update(sql).digest('hex'),
      };
    });

const readApplied = async (client: pg.Client): Promise<Map<string, string>> => {
  await client.query(
    `create table if not exists schema_migration (
       name text primary key, digest text not null, applied_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from schema_migration',
  );
  return new Map(rows.map(({ name, digest }) => [name, digest]));
};

const refuseUnknown = (migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void => {
  const known = new Map(migrations.map(({ name, digest }) => [name, digest]));
  const newer = [...applied.keys()].filter((name) => !known.has(name)).toSorted();
  if (newer.length > 0)
    throw new Problem(
      'conflict',
      'database-newer',
      `数据库的版本（${newer.at(-1)}）比本程序新，未作任何改动。`,
      {
        advice: '请使用与数据库相同或更新版本的程序。',
      },
    );
  const edited = [...applied].find(([name, digest]) => known.get(name) !== digest);
  if (edited !== undefined)
    throw new Problem(
      'conflict',
      'migration-edited',
      `数据库执行过的迁移 ${edited[0]} 与本程序中的内容不同，未作任何改动。`,
      {
        advice: '请使用与数据库配套的程序版本。',
      },
    );
};

const apply = async (client: pg.Client, { name, sql, digest }: Migration): Promise<void> => {
  await client.query('begin');
  try {
    for (const statement of splitStatements(sql)) await client.query(statement);
    await client.query('insert into schema_migration (name, digest) values ($1, $2)', [name, digest]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Problem('unavailable', 'migration-failed', `迁移 ${name} 没有执行成功，数据库停在上一版。`, {
      advice: error instanceof Error ? error.message : String(error),
    });
  }
};

/**
 * Brings a database up to date: forward only, one transaction per migration, twice is a no-op.
 * @param ownerUrl connection string of the role that owns the schema
 * @param options.applicationPassword password the server's own role shall have; null on the embedded database
 */
export const migrate = async (
  ownerUrl: string,
  options: { applicationPassword?: string | null; migrations?: readonly Migration[] } = {},
): Promise<MigrationResult> => {
  const { applicationPassword = null, migrations = readMigrations() } = options;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Two migrators at once: the second waits, then finds nothing to do.
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    if ((rows[0]?.version ?? 0) < OLDEST_SERVER)
      throw new Problem('unavailable', 'database-too-old', 'PostgreSQL 的版本低于 15。', {
        advice: '请升级数据库服务器。',
      });
    await client.query('set client_min_messages to warning');
    const applied = await readApplied(client);
    refuseUnknown(migrations, applied);
    await ensureApplicationRole(client, applicationPassword);
    const waiting = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of waiting) await apply(client, migration);
    return {
      applied: waiting.map(({ name }) => name),
      distributed: await distributeTables(client),
      version: migrations.at(-1)?.name ?? '',
    };
  } finally {
    await client.end();
  }
};

/** For a process that must not migrate because a server is at work: throws a Problem unless the schema is this program's. */
export const requireCurrentSchema = async (ownerUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const migrations = readMigrations();
    const applied = await readApplied(client);
    refuseUnknown(migrations, applied);
    if (migrations.some(({ name }) => !applied.has(name)))
      throw new Problem('conflict', 'database-older', '数据库的版本比本程序旧，未作任何改动。', {
        advice: '请先执行 rongjun migrate；如服务正在运行，请先重新启动服务（rongjun start）。',
      });
  } finally {
    await client.end();
  }
};
