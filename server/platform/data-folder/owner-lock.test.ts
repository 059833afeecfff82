import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { findOwner, takeOwnerLock } from './owner-lock.ts';

let folder: DataFolder;
beforeEach(() => {
  folder = openDataFolder(mkdtempSync(join(tmpdir(), 'rongjun-lock-')));
});
afterEach(() => rmSync(folder.root, { recursive: true }));

test('a second owner is refused, and told who holds the folder', () => {
  const lock = takeOwnerLock(folder, 'start');
  lock.announce({ address: 'http://127.0.0.1:1234' });
  expect(() => takeOwnerLock(folder, 'migrate')).toThrow(`进程 ${process.pid}`);
  expect(findOwner(folder)?.address).toBe('http://127.0.0.1:1234');
  lock.release();
  expect(findOwner(folder)).toBeNull();
});

test.each([
  [
    'of a process that is gone',
    { pid: 2 ** 22 + 1, mark: '', command: 'start', database: null, address: null },
  ],
  [
    'of an earlier process with this id',
    { pid: process.pid, mark: 'boot:1', command: 'start', database: null, address: null },
  ],
])('a lock %s is taken over', (_, stale) => {
  writeFileSync(folder.lock, JSON.stringify(stale));
  takeOwnerLock(folder, 'start').release();
  expect(readdirSync(folder.root).toSorted()).toEqual(['files', 'secrets']);
});

test('a half-written lock is taken over', () => {
  writeFileSync(folder.lock, '{');
  expect(() => takeOwnerLock(folder, 'start').release()).not.toThrow();
});
