import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLedger, findLedgerExamples } from '#definitions';
import { recordEntry } from '#modules/ledgers';
import { filePeople } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, openDatabase } from '#platform/db/database.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { addMasterKey } from '#platform/crypto/keyring.ts';
import { openInstallationKeys } from '#platform/db/installation.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { createTestDatabase } from '#tests/harness/test-database.ts';
import { backUp } from './back-up.ts';
import { readArchiveHead } from './read-archive.ts';
import { keysForRestore } from './restore-keys.ts';
import { restore } from './restore.ts';
import { verifyEverything } from './verify-everything.ts';

const system = withWorkingSystem();
const WRITERS = 4;

let root = '';
let secrets = '';
let filesFolder = '';
let archive = '';
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rongjun-backup-'));
  secrets = join(root, 'secrets');
  filesFolder = join(root, 'files');
  archive = join(root, 'backup.tar.gz');
  useKeyring(await openInstallationKeys(system.owner, secrets));
  mkdirSync(join(filesFolder, 'ab'), { recursive: true });
  writeFileSync(join(filesFolder, 'ab', 'scan.pdf'), 'scanned page');
  writeFileSync(join(filesFolder, 'empty'), '');
  // Sheets on their way hold personal data in clear.
  for (const passing of ['exports', 'imports', 'uploads']) {
    mkdirSync(join(filesFolder, passing));
    writeFileSync(join(filesFolder, passing, 'people.xlsx'), '990101195003120013');
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ledger = findLedger('visit')!;
const answers = findLedgerExamples('visit')!.accepted[1]!.answers;

const recordVisit = (): Promise<{ id: string }> =>
  system.everywhere((tx) => recordEntry(tx, machineContext, ledger, { regionCode: 990101001001, answers }));

/** Writers that go on until told to stop; what each was told is done is in `acknowledged`. */
const startWriters = () => {
  const acknowledged: string[] = [];
  let isStopped = false;
  const write = async (): Promise<void> => {
    while (!isStopped) acknowledged.push((await recordVisit()).id);
  };
  const running = Array.from({ length: WRITERS }, write);
  return {
    acknowledged,
    stop: async () => {
      isStopped = true;
      await Promise.all(running);
    },
  };
};

const restoreInto = async (path: string) => {
  const target = await createTestDatabase();
  const files = mkdtempSync(join(root, 'restored-'));
  const head = await readArchiveHead(path);
  const keys = await keysForRestore(path, head, { secrets });
  const done = restore({
    path,
    head,
    keys,
    ownerUrl: target.ownerUrl,
    applicationPassword: null,
    filesFolder: files,
  });
  return { target, files, done };
};

test('a backup taken while others write holds one moment, and restores whole', async () => {
  await system.everywhere((tx) => filePeople(tx, machineContext, [personDraft(), personDraft()]));
  const writers = startWriters();
  await expect.poll(() => writers.acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(20);
  const before = [...writers.acknowledged];
  const result = await backUp({
    db: system.db,
    ownerUrl: system.ownerUrl,
    folder: { files: filesFolder, secrets },
    target: archive,
  });
  await writers.stop();
  expect(result.files).toBe(2);

  const { target, files, done } = await restoreInto(archive);
  await done;
  expect(readFileSync(join(files, 'ab', 'scan.pdf'), 'utf8')).toBe('scanned page');
  expect(readFileSync(join(files, 'empty'), 'utf8')).toBe('');
  const db = openDatabase(target.url, 4);
  const entries = await inScope(db, WHOLE_SCOPE, (tx) =>
    tx.selectFrom('ledger_entry').select('id').execute(),
  );
  const restored = new Set(entries.map(({ id }) => id));
  expect(before.filter((id) => !restored.has(id))).toEqual([]);
  expect([...restored].filter((id) => !writers.acknowledged.includes(id))).toEqual([]);
  const { faults } = await verifyEverything(db);
  expect(faults).toEqual([]);
  await db.destroy();
  await target.drop();
});

test('an existing file is never overwritten', async () => {
  const order = {
    db: system.db,
    ownerUrl: system.ownerUrl,
    folder: { files: filesFolder, secrets },
    target: archive,
  };
  await expect(backUp(order)).rejects.toMatchObject({ code: 'backup-exists' });
});

test.each([
  ['cut off', (whole: Buffer) => whole.subarray(0, Math.floor(whole.length / 2))],
  [
    'changed in one value',
    (whole: Buffer) => {
      const content = gunzipSync(whole);
      content.write('柳荫村区', content.indexOf('柳荫社区'));
      return gzipSync(content);
    },
  ],
])('a backup %s is refused and leaves nothing', async (_, damage) => {
  const path = join(root, 'damaged.tar.gz');
  writeFileSync(path, damage(readFileSync(archive)));
  const { target, done } = await restoreInto(path);
  await expect(done).rejects.toMatchObject({ code: 'backup-damaged' });
  const owner = openDatabase(target.ownerUrl, 1);
  expect(await owner.selectFrom('act').select('id').execute()).toEqual([]);
  await owner.destroy();
  await target.drop();
});

test('something that is no backup is refused', async () => {
  const path = join(root, 'letter.txt');
  writeFileSync(path, 'Dear sir');
  await expect(readArchiveHead(path)).rejects.toMatchObject({ code: 'backup-damaged' });
  await expect(readArchiveHead(join(root, 'nothing'))).rejects.toMatchObject({ code: 'backup-missing' });
});

test('without its keys, or with others, a backup is not restored', async () => {
  const head = await readArchiveHead(archive);
  const elsewhere = join(root, 'elsewhere');
  await expect(keysForRestore(archive, head, { secrets: elsewhere })).rejects.toMatchObject({
    code: 'keys-needed',
  });
  const other = { ...head, keyDigest: '0'.repeat(64) };
  await expect(keysForRestore(archive, other, { secrets })).rejects.toMatchObject({ code: 'wrong-keys' });
});

test('keys from before a change of the master key open neither the data nor a backup made since', async () => {
  const before = join(root, 'before');
  mkdirSync(before);
  copyFileSync(join(secrets, 'keys.json'), join(before, 'keys.json'));
  addMasterKey(secrets);
  useKeyring(await openInstallationKeys(system.owner, secrets));
  const target = join(root, 'since.tar.gz');
  await backUp({ db: system.db, ownerUrl: system.ownerUrl, folder: { files: filesFolder, secrets }, target });
  const head = await readArchiveHead(target);
  const old = { given: join(before, 'keys.json'), secrets: join(root, 'elsewhere') };
  await expect(keysForRestore(target, head, old)).rejects.toMatchObject({ code: 'outdated-keys' });
  await expect(openInstallationKeys(system.owner, before)).rejects.toMatchObject({ code: 'outdated-keys' });
  // Changed once more, the old copy has another key under the same number.
  addMasterKey(before);
  await expect(openInstallationKeys(system.owner, before)).rejects.toMatchObject({ code: 'outdated-keys' });
  await expect(keysForRestore(target, head, { secrets })).resolves.toBeDefined();
});

test('a file that holds no keys is named as it was given', async () => {
  const head = await readArchiveHead(archive);
  const given = join(root, 'not-keys.json');
  for (const content of [
    '',
    '{}',
    '{"masters":{"1":"AA=="},"currentMaster":1,"indexKey":"AA==","indexVersion":1}',
  ]) {
    writeFileSync(given, content);
    await expect(keysForRestore(archive, head, { given, secrets })).rejects.toMatchObject({
      code: 'key-file-unreadable',
      message: expect.stringContaining(given),
    });
  }
});
