import { createHash, type Hash } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { WHOLE_SCOPE, scopeLiteral } from '#platform/auth/scope.ts';
import type { Keyring } from '#platform/crypto/keyring.ts';
import { ArchiveManifest, HEAD_ENTRY, KEYS_ENTRY, MANIFEST_ENTRY, SignedManifest } from './archive-format.ts';
import { archiveEntries, damaged, readAll, type ArchiveEntry } from './read-archive.ts';
import { isSignedBy } from './sign-manifest.ts';
import { copyTarget, tablesInOrder, type StoredTable } from './table-order.ts';

export interface RestoreTablesOptions {
  readonly path: string;
  readonly ownerUrl: string;
  readonly filesFolder: string;
  readonly keyring: Keyring;
  readonly onProgress: (progress: { table: string; rows: number }) => void;
}

/** The COPY under way: pieces of one table follow each other in the archive. */
interface OpenTable {
  readonly name: string;
  readonly stream: CopyStreamQuery;
  readonly hash: Hash;
  readonly done: Promise<void>;
}

const finished = (stream: CopyStreamQuery): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  stream.once('finish', resolve).once('error', reject);
  promise.catch(() => undefined);
  return promise;
};

const openTable = (client: pg.Client, table: StoredTable): OpenTable => {
  const stream = client.query(copyFrom(`copy ${copyTarget(table)} from stdin`));
  return { name: table.name, stream, hash: createHash('sha256'), done: finished(stream) };
};

const closeTable = async (open: OpenTable): Promise<{ name: string; rows: number; digest: string }> => {
  open.stream.end();
  await open.done;
  return { name: open.name, rows: open.stream.rowCount, digest: open.hash.digest('hex') };
};

const addPiece = async (open: OpenTable, content: Readable): Promise<void> => {
  for await (const chunk of content as AsyncIterable<Buffer>) {
    open.hash.update(chunk);
    if (open.stream.write(chunk)) continue;
    await Promise.race([new Promise((resolve) => open.stream.once('drain', resolve)), open.done]);
  }
};

const saveFile = async (
  folder: string,
  path: string,
  content: Readable,
): Promise<{ path: string; bytes: number; digest: string }> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, give) {
      hash.update(chunk);
      bytes += chunk.length;
      give(null, chunk);
    },
  });
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(content, measure, createWriteStream(target, { mode: 0o600 }));
  return { path, bytes, digest: hash.digest('hex') };
};

type Found = Pick<ArchiveManifest, 'tables' | 'files'>;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const readManifest = async (options: RestoreTablesOptions, content: Readable): Promise<ArchiveManifest> => {
  const signed = SignedManifest.safeParse(parsed((await readAll(content)).toString('utf8')));
  if (!signed.success || !isSignedBy(options.keyring, signed.data.manifest, signed.data.signature))
    throw damaged(options.path, '签名不符');
  return ArchiveManifest.parse(JSON.parse(signed.data.manifest));
};

/** What was read must be what was written: no table, row or file less, more or other. */
const compare = (path: string, manifest: ArchiveManifest, found: Found): void => {
  const read = new Map(found.tables.map((table) => [table.name, table]));
  for (const { name, rows, digest } of manifest.tables) {
    const table = read.get(name);
    const isWhole = table === undefined ? rows === 0 : table.rows === rows && table.digest === digest;
    if (!isWhole) throw damaged(path, `表 ${name} 的内容不符`);
    read.delete(name);
  }
  const [extra] = read.keys();
  if (extra !== undefined) throw damaged(path, `多出了表 ${extra}`);
  const files = new Map(found.files.map((file) => [file.path, file]));
  for (const { path: name, digest } of manifest.files)
    if (files.get(name)?.digest !== digest) throw damaged(path, `附件 ${name} 的内容不符`);
  if (files.size !== manifest.files.length) throw damaged(path, '附件的数目不符');
};

const restoreEntries = async (client: pg.Client, options: RestoreTablesOptions): Promise<ArchiveManifest> => {
  const { path, filesFolder, onProgress } = options;
  const tables = new Map((await tablesInOrder(client)).map((table) => [table.name, table]));
  // A migration may have put rows into a table; those are in the backup too.
  await client.query(`truncate ${[...tables.keys()].map((name) => `"${name}"`).join(', ')}`);
  const found: Found = { tables: [], files: [] };
  let manifest: ArchiveManifest | undefined;
  let open: OpenTable | undefined;
  const close = async (): Promise<void> => {
    if (open === undefined) return;
    const done = await closeTable(open);
    open = undefined;
    found.tables.push(done);
    onProgress({ table: done.name, rows: done.rows });
  };
  const take = async ({ name, content }: ArchiveEntry): Promise<void> => {
    const [kind, ...rest] = name.split('/');
    if (kind === 'tables') {
      const table = tables.get(rest[0] ?? '');
      if (table === undefined) throw damaged(path, `没有表 ${rest[0]}`);
      if (open?.name !== table.name) await close();
      open ??= openTable(client, table);
      return addPiece(open, content);
    }
    await close();
    if (kind === 'files') found.files.push(await saveFile(filesFolder, rest.join('/'), content));
    else if (name === MANIFEST_ENTRY) manifest = await readManifest(options, content);
    else if (name === HEAD_ENTRY || name === KEYS_ENTRY) content.resume();
    else throw damaged(path, `含有不认识的内容 ${name}`);
  };
  for await (const entry of archiveEntries(path)) await take(entry);
  await close();
  if (manifest === undefined) throw damaged(path, '文件没有结尾');
  compare(path, manifest, found);
  return manifest;
};

/**
 * Fills the empty tables of a freshly migrated database from a backup, in one transaction: all or nothing. Row-level
 * security is lifted for the owner meanwhile, since COPY cannot write under it.
 */
export const restoreTables = async (options: RestoreTablesOptions): Promise<ArchiveManifest> => {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    // A cluster changes distributed tables on many connections and then none that is everywhere; here one must do.
    await client.query(`set local citus.multi_shard_modify_mode = 'sequential'`);
    await client.query(`select set_config('rongjun.scope', $1, true)`, [scopeLiteral(WHOLE_SCOPE)]);
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`,
    );
    for (const { name } of rows) await client.query(`alter table "${name}" no force row level security`);
    const manifest = await restoreEntries(client, options);
    for (const { name } of rows) await client.query(`alter table "${name}" force row level security`);
    await client.query('commit');
    await client.query('analyze');
    return manifest;
  } finally {
    await client.end();
  }
};
