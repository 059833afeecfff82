import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  keysForRestore,
  readArchiveHead,
  requireKnownSchema,
  restore,
  verifyEverything,
  type ArchiveManifest,
} from '#modules/maintenance';
import { dataFolderPath, reachDatabase, withBureau } from '#server/open-bureau.ts';
import { closeOnSignal } from '#platform/data-folder/close-on-signal.ts';
import { openDatabase } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { bureauCommand } from '../arguments.ts';
import { print, showProgress, tell } from '../print.ts';

interface RestoreOptions {
  data?: string;
  keys?: string;
  json?: boolean;
}

const notEmpty = (what: string): Problem =>
  new Problem('conflict', 'restore-not-empty', `${what}里已有数据，未作任何改动。`, {
    advice: '请用 --data 指定一个新的文件夹。',
  });

const requireEmptyServer = async (ownerUrl: string): Promise<void> => {
  const owner = openDatabase(ownerUrl, 1);
  try {
    const tables = await owner.introspection.getTables();
    // An extension may bring views of its own, as Citus does.
    if (tables.some(({ schema, isView }) => schema === 'public' && !isView)) throw notEmpty('数据库');
  } finally {
    await owner.destroy();
  }
};

const fill = async (path: string, root: string, options: RestoreOptions): Promise<ArchiveManifest> => {
  const head = await readArchiveHead(path);
  requireKnownSchema(head);
  const keys = await keysForRestore(path, head, { given: options.keys, secrets: join(root, 'secrets') });
  const hadFiles = existsSync(join(root, 'files'));
  const hadKeys = existsSync(join(root, 'secrets', 'keys.json'));
  const wasCutShort = existsSync(join(root, 'restoring'));
  const database = await reachDatabase({ data: root, command: 'restore', alone: true, restores: true });
  const bar = showProgress('恢复');
  let isWhole = false;
  const close = async (): Promise<void> => {
    await database.close();
    if (isWhole) return;
    // Only what this command made: the folder held no database before.
    const { postgres, socket, databaseLog, restoring } = database.folder;
    for (const made of [postgres, socket, databaseLog]) rmSync(made, { recursive: true, force: true });
    if (!hadFiles) rmSync(join(root, 'files'), { recursive: true, force: true });
    if (!hadKeys) rmSync(join(root, 'secrets'), { recursive: true, force: true });
    // On a database server what an earlier restore left half is there still.
    if (!wasCutShort) rmSync(restoring, { force: true });
  };
  const takeBack = closeOnSignal(close);
  try {
    await requireEmptyServer(database.ownerUrl);
    writeFileSync(database.folder.restoring, `${path}\n`);
    let rows = 0;
    const manifest = await restore({
      path,
      head,
      keys,
      ownerUrl: database.ownerUrl,
      applicationPassword: database.password,
      filesFolder: database.folder.files,
      onProgress: (progress) => bar.report((rows += progress.rows)),
    });
    keys.install(database.folder.secrets);
    rmSync(database.folder.restoring);
    isWhole = true;
    return manifest;
  } finally {
    await close();
    takeBack();
    bar.finish();
  }
};

/** rongjun restore FILE: a backup into an empty data folder, then a verification. */
export const restoreCommand = () =>
  bureauCommand('restore', '把备份恢复到空的数据文件夹，并核验')
    .argument('<文件>', '备份文件')
    .option('--keys <文件>', '密钥托管副本 keys.json（备份不含密钥时必须）')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: RestoreOptions) => {
      const root = dataFolderPath(options.data);
      if (existsSync(join(root, 'postgres'))) throw notEmpty(`数据文件夹 ${root} `);
      const manifest = await fill(resolve(file), root, options);
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      tell('数据已恢复，正在核验…');
      await withBureau({ data: root, command: 'restore' }, async ({ db }) => {
        const { faults } = await verifyEverything(db);
        const verdict =
          faults.length === 0
            ? '核验通过：数据完整。'
            : `核验发现 ${faults.length} 处问题，见 rongjun verify。`;
        print(options, { rows, files: manifest.files.length, ok: faults.length === 0, faults }, [
          `已恢复 ${rows} 行、${manifest.files.length} 个附件到 ${root}。`,
          verdict,
        ]);
        if (faults.length > 0) process.exitCode = 1;
      });
    });
