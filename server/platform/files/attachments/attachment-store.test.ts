import { mkdtempSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { systemActor } from '../../auth/system-actor.ts';
import { scopeOver } from '../../auth/scope.ts';
import { inScope } from '../../db/database.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { openAttachmentStore } from './attachment-store.ts';
import { openAttachment, recordAttachment } from './record-attachment.ts';

const database = withTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'attachments-'));
afterAll(() => rm(folder, { recursive: true }));
const store = openAttachmentStore(join(folder, 'kept'), {
  maximumBytes: 2 ** 20,
  videoMaximumBytes: 2 ** 21,
});
const file = async (content: string | Buffer): Promise<string> => {
  const path = join(folder, 'upload');
  await writeFile(path, content);
  return path;
};
const PNG = Buffer.from('\x89PNG\r\n\x1a\nabc', 'latin1');

test('the same content is kept once and comes back whole', async () => {
  const one = await store.keep(await file(PNG));
  const two = await store.keep(await file(PNG));
  expect(two).toEqual(one);
  expect(one).toMatchObject({ mediaType: 'image/png', byteLength: PNG.length });
  expect(await buffer(await store.read(one.digest))).toEqual(PNG);
  const [first = ''] = await readdir(join(folder, 'kept'));
  expect(await readdir(join(folder, 'kept', first))).toHaveLength(1);
  expect(await store.verify(one.digest)).toBe(true);
  await writeFile(join(folder, 'kept', first, one.digest.toString('hex').slice(2)), 'changed');
  expect(await store.verify(one.digest)).toBe(false);
});

test.each<[string, string | Buffer, string]>([
  ['a program', 'MZ\x90', 'wrong-file-type'],
  ['a program of Linux', '\x7fELF\x02', 'wrong-file-type'],
  ['a script', '#!/bin/sh\nrm -rf /', 'wrong-file-type'],
  ['a web page', '<!DOCTYPE html><script>alert(1)</script>', 'wrong-file-type'],
  ['a page behind an XML head', '<?xml version="1.0"?><html/>', 'wrong-file-type'],
  ['unknown bytes', Buffer.from([0, 1, 2, 3]), 'wrong-file-type'],
  ['nothing', '', 'empty-file'],
  ['too much', Buffer.concat([PNG, Buffer.alloc(2 ** 20)]), 'file-too-large'],
  [
    'a drawing with script',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    'active-drawing',
  ],
  ['a drawing with a handler', '<svg><rect onload="x()"/></svg>', 'active-drawing'],
  ['a drawing that hides its link', '<svg><a href="java&#115;cript:x()">x</a></svg>', 'active-drawing'],
  ['a drawing from elsewhere', '<svg><image href="https://example.org/x.png"/></svg>', 'active-drawing'],
])('%s is refused', async (_, content, code) => {
  await expect(store.keep(await file(content))).rejects.toMatchObject({ code });
});

test('plain drawings, texts, pictures and films are kept', async () => {
  const kept = async (content: string | Buffer) => (await store.keep(await file(content))).mediaType;
  expect(await kept('<svg xmlns="http://www.w3.org/2000/svg"><rect width="3"/></svg>')).toBe('image/svg+xml');
  expect(await kept('走访记录')).toBe('text/plain');
  expect(await kept('%PDF-1.7')).toBe('application/pdf');
  expect(
    await kept(Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(2 ** 20)])),
  ).toBe('video/mp4');
});

test('a file is seen only within its scope', async () => {
  const stored = await store.keep(await file(PNG));
  const place = { countyCode: 990101, scopeKey: 990101001001, originalName: '照片.png' };
  const station = scopeOver([0], 990101001000);
  await inScope(database.db, station, (tx) => recordAttachment(tx, systemActor('test'), stored, place));
  const opened = await inScope(database.db, station, (tx) =>
    openAttachment(tx, store, 990101, stored.digest),
  );
  expect(opened).toMatchObject({ fileName: '照片.png', mediaType: 'image/png' });
  opened.body.destroy();
  const elsewhere = inScope(database.db, scopeOver([0], 990102000000), (tx) =>
    openAttachment(tx, store, 990101, stored.digest),
  );
  await expect(elsewhere).rejects.toMatchObject({ code: 'attachment-unknown' });
});
