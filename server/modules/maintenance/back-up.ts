import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync, statSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack as createPack, type Pack } from 'tar-stream';
import { chainHeads } from '#modules/acts';
import { WHOLE_SCOPE, scopeLiteral } from '#platform/auth/scope.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import type { Database } from '#platform/db/database.ts';
import { PASSING_FOLDERS, type DataFolder } from '#platform/data-folder/data-folder.ts';
import { Problem } from '#platform/errors/problem.ts';
import {
  FORMAT,
  HEAD_ENTRY,
  KEYS_ENTRY,
  MANIFEST_ENTRY,
  type ArchiveHead,
  type ArchiveManifest,
} from './archive-format.ts';
import { signManifest } from './sign-manifest.ts';
import { tablesInOrder, type StoredTable } from './table-order.ts';

export interface BackUpOptions {
  /** As the server's own role. */
  readonly db: Database;
  /** Connection string as the owner of the schema. */
  readonly ownerUrl: string;
  readonly folder: Pick<DataFolder, 'files' | 'secrets'>;
  readonly target: string;
  /** Put the key files into the archive too. Whoever has it then reads everything. */
  readonly withKeys?: boolean;
  readonly onProgress?: (progress: { table: string; rows: number }) => void;
}

export interface BackUpResult {
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
  readonly files: number;
}

const CHUNK_IN_BYTES = 4_000_000;
const FASTEST = 1;

/** Adds one entry whose content is at hand, and waits until the archive has taken it. */
const addEntry = (pack: Pack, name: string, content: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    pack.entry({ name, size: content.length, mode: 0o600 }, content, (error) =>
      error ? reject(error) : resolve(),
    );
  });

/** One table as numbered pieces of COPY text. Answers its rows and digest. */
const addTable = async (
  pack: Pack,
  client: pg.Client,
  table: StoredTable,
  onProgress: (rows: number) => void,
): Promise<ArchiveManifest['tables'][number]> => {
  const stream = client.query(
    copyTo(
      `copy (select ${table.columns.map((name) => `"${name}"`).join(', ')} from "${table.name}") to stdout`,
    ),
  );
  const hash = createHash('sha256');
  let number = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  let rows = 0;
  const flush = async (): Promise<void> => {
    if (size === 0) return;
    number += 1;
    const piece = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    hash.update(piece);
    // COPY text escapes line ends inside values, so each line is one row.
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows += 1;
    await addEntry(pack, `tables/${table.name}/${String(number).padStart(6, '0')}.copy`, piece);
    onProgress(rows);
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= CHUNK_IN_BYTES) await flush();
  }
  await flush();
  return { name: table.name, rows, digest: hash.digest('hex') };
};

/** Files on their way: sheets with personal data in clear, which no backup may hold, and which are sent or made again. */
const isPassing = (entry: string): boolean =>
  PASSING_FOLDERS.some((folder) => entry === folder || entry.startsWith(folder + sep));

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((entry) => !isPassing(entry))
        .map((entry) => join(folder, entry))
        .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
        .toSorted()
    : [];

/** A stored file; null when it was removed meanwhile, as an upload whose import has ended is. */
const addFile = async (
  pack: Pack,
  root: string,
  path: string,
): Promise<ArchiveManifest['files'][number] | null> => {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    const name = relative(root, path);
    const hash = createHash('sha256');
    if (size === 0) await addEntry(pack, `files/${name}`, Buffer.alloc(0));
    else {
      const content = handle.createReadStream({ start: 0, end: size - 1, autoClose: false });
      content.on('data', (chunk) => hash.update(chunk));
      await pipeline(content, pack.entry({ name: `files/${name}`, size, mode: 0o600 }));
    }
    return { path: name, bytes: size, digest: hash.digest('hex') };
  } finally {
    await handle.close();
  }
};

const readHead = async (client: pg.Client, withKeys: boolean): Promise<ArchiveHead> => {
  const { rows: applied } = await client.query<{ name: string }>(
    'select name from schema_migration order by name',
  );
  const { rows } = await client.query<{ digest: Buffer; version: number | null; master: Buffer | null }>(
    'select index_key_digest as digest, master_version as version, master_digest as master from installation',
  );
  const [known] = rows;
  return {
    format: FORMAT,
    createdAt: new Date().toISOString(),
    migrations: applied.map(({ name }) => name),
    keyDigest: known?.digest.toString('hex') ?? '',
    ...(known?.version &&
      known.master && { master: { version: known.version, digest: known.master.toString('hex') } }),
    withKeys,
  };
};

/** The heads of the chains as this very snapshot sees them. */
const readChainHeads = async (client: pg.Client, db: Database): Promise<ArchiveManifest['chainHeads']> => {
  const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await sql`set transaction snapshot ${sql.lit(rows[0]?.snapshot ?? '')}`.execute(tx);
      return chainHeads(tx);
    });
};

const fill = async (pack: Pack, client: pg.Client, options: BackUpOptions): Promise<ArchiveManifest> => {
  const { db, folder, withKeys = false, onProgress = () => undefined } = options;
  await addEntry(pack, HEAD_ENTRY, Buffer.from(JSON.stringify(await readHead(client, withKeys), null, 2)));
  if (withKeys) await addEntry(pack, KEYS_ENTRY, await readFile(join(folder.secrets, 'keys.json')));
  const manifest: ArchiveManifest = { tables: [], files: [], chainHeads: await readChainHeads(client, db) };
  for (const table of await tablesInOrder(client))
    manifest.tables.push(
      await addTable(pack, client, table, (rows) => onProgress({ table: table.name, rows })),
    );
  for (const path of filesUnder(folder.files)) {
    const file = await addFile(pack, folder.files, path);
    if (file !== null) manifest.files.push(file);
  }
  const text = JSON.stringify(manifest);
  const signed = { manifest: text, signature: signManifest(currentKeyring(), text) };
  await addEntry(pack, MANIFEST_ENTRY, Buffer.from(JSON.stringify(signed)));
  pack.finalize();
  return manifest;
};

/**
 * Writes everything into one archive (tar, gzip) as of one moment, while others go on writing: all tables are read in
 * one snapshot. The file appears under its name only when it is whole. Needs the keyring open, to sign the manifest.
 */
export const backUp = async (options: BackUpOptions): Promise<BackUpResult> => {
  const { target } = options;
  if (existsSync(target))
    throw new Problem('conflict', 'backup-exists', `文件 ${target} 已经存在，没有覆盖。`, {
      advice: '请换一个文件名。',
    });
  const draft = `${target}.part`;
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('rongjun.scope', $1, true)`, [scopeLiteral(WHOLE_SCOPE)]);
    const pack = createPack();
    const writing = pipeline(
      pack,
      createGzip({ level: FASTEST }),
      createWriteStream(draft, { mode: 0o600, flags: 'w' }),
    );
    // A failed write ends the pack; its own error is told by the race below.
    writing.catch(() => undefined);
    const manifest = await Promise.race([
      fill(pack, client, options),
      writing.then(() => Promise.reject(new Error('The archive ended early.'))),
    ]);
    await writing;
    const handle = await open(draft, 'r');
    await handle.sync();
    await handle.close();
    await rename(draft, target);
    return {
      path: target,
      bytes: statSync(target).size,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      files: manifest.files.length,
    };
  } catch (error) {
    await rm(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOSPC' || code === 'EROFS' || code === 'EISDIR')
      throw new Problem('unavailable', 'backup-not-written', `备份文件 ${target} 写不成（${code}）。`, {
        advice: '请检查路径、权限和磁盘空间。',
      });
    throw error;
  } finally {
    await client.end();
  }
};
