import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blobName, type BlobStore } from './blob-store.ts';
import { digestOfFile } from './content-digest.ts';
import { openDiskBlobs } from './disk-blobs.ts';
import { openS3Blobs, type S3Settings } from './s3-blobs.ts';
import { openSealed, sealFile } from './sealed-blob.ts';

const folder = mkdtempSync(join(tmpdir(), 'rongjun-blobs-'));
const settings: S3Settings = {
  endpoint: '',
  bucket: 'rongjun',
  region: 'us-east-1',
  prefix: 'bureau/',
  style: 'path',
  accessKeyId: 'S3RVER',
  secretAccessKey: 'S3RVER',
};
const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: join(folder, 's3'),
  configureBuckets: [{ name: 'rongjun', configs: [] }],
});
let endpoint = '';
beforeAll(async () => {
  const { port } = await server.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const fileOf = async (content: Buffer): Promise<{ path: string; name: string }> => {
  const path = join(folder, `${randomBytes(8).toString('hex')}.part`);
  writeFileSync(path, content);
  return { path, name: blobName(990101, await digestOfFile(path)) };
};
const namesIn = async (store: BlobStore): Promise<string[]> => {
  const names: string[] = [];
  for await (const name of store.list()) names.push(name);
  return names.toSorted();
};

const stores: readonly (readonly [string, () => BlobStore])[] = [
  ['the data folder', () => openDiskBlobs(join(folder, 'disk'))],
  ['an object store', () => openS3Blobs({ ...settings, endpoint })],
];

describe.each(stores)('%s', (_, open) => {
  test('keeps bytes once under their digest and gives back all or a part', async () => {
    const store = open();
    const content = randomBytes(200_000);
    const { path, name } = await fileOf(content);
    await store.put(name, path);
    await store.put(name, path);
    expect(statSync(path).size).toBe(content.length);
    expect(await store.size(name)).toBe(content.length);
    expect(await buffer(await store.open(name))).toEqual(content);
    expect(await buffer(await store.open(name, { start: 7, end: 1_006 }))).toEqual(
      content.subarray(7, 1_007),
    );
    expect(await namesIn(store)).toContain(name);
    await store.remove(name);
    await store.remove(name);
    expect(await store.size(name)).toBeNull();
    expect(await namesIn(store)).not.toContain(name);
  });

  test('says so when the bytes are not there', async () => {
    const name = `990101/${'0'.repeat(64)}`;
    await expect(open().open(name)).rejects.toMatchObject({ code: 'file-missing' });
  });

  test('takes no name that leads elsewhere', async () => {
    const { path } = await fileOf(Buffer.from('x'));
    await expect(async () => open().put('../../etc/passwd', path)).rejects.toThrow(RangeError);
  });

  test('opens a sealed film at any place with the right key only', async () => {
    const store = open();
    const key = randomBytes(32);
    const film = randomBytes(3 * 65_536 + 1_234);
    const { path } = await fileOf(film);
    const sealed = `${path}.sealed`;
    await sealFile(key, path, sealed, film.length);
    const name = blobName(990101, await digestOfFile(sealed));
    await store.put(name, sealed);
    const read = async (start: number, end: number, with_ = key) =>
      buffer(await openSealed(store, name, with_, film.length, { start, end }));
    expect(await buffer(await openSealed(store, name, key, film.length))).toEqual(film);
    for (const [start, end] of [
      [0, 0],
      [65_535, 65_536],
      [65_536, 131_071],
      [100_000, film.length - 1],
      [film.length - 1, film.length - 1],
    ] as const)
      expect(await read(start, end)).toEqual(film.subarray(start, end + 1));
    await expect(read(0, 10, randomBytes(32))).rejects.toMatchObject({ code: 'file-damaged' });
  });
});

test('a sealed file that was cut at a piece, reordered or changed does not open', async () => {
  const store = openDiskBlobs(join(folder, 'hostile'));
  const key = randomBytes(32);
  const plain = randomBytes(2 * 65_536);
  const { path } = await fileOf(plain);
  await sealFile(key, path, `${path}.sealed`, plain.length);
  const { readFileSync } = await import('node:fs');
  const sealed = readFileSync(`${path}.sealed`);
  const piece = (sealed.length - 20) / 2;
  const [head, first, second] = [
    sealed.subarray(0, 20),
    sealed.subarray(20, 20 + piece),
    sealed.subarray(20 + piece),
  ];
  const changed = Buffer.from(sealed);
  changed[100] = (changed[100] ?? 0) ^ 1;
  for (const hostile of [Buffer.concat([head, first]), Buffer.concat([head, second, first]), changed]) {
    const file = await fileOf(hostile);
    await store.put(file.name, file.path);
    const opened = openSealed(store, file.name, key, plain.length).then(buffer);
    await expect(opened).rejects.toMatchObject({ code: 'file-damaged' });
  }
});

test('what an object store refuses is told, and no secret with it', async () => {
  const store = openS3Blobs({ ...settings, endpoint, accessKeyId: 'UNKNOWN', secretAccessKey: 'wrong' });
  const { path, name } = await fileOf(Buffer.from('content'));
  const refused = store.put(name, path);
  await expect(refused).rejects.toMatchObject({ code: 'file-store-unreachable' });
  await expect(refused).rejects.not.toThrow(/wrong/);
  const gone = openS3Blobs({ ...settings, endpoint: 'http://127.0.0.1:9' });
  await expect(gone.size(name)).rejects.toMatchObject({ code: 'file-store-unreachable' });
});

test('a connection the object store closed while it was idle costs a second one, and nothing else', async () => {
  const served = new Set<Socket>();
  const received: string[] = [];
  // Closes each connection when it is used for the second time, as a store does that waited too long for it.
  const tired = createServer((request, response) => {
    if (served.has(request.socket)) return void request.socket.destroy();
    served.add(request.socket);
    request.on('data', (bytes: Buffer) => received.push(bytes.toString()));
    request.on('end', () => response.writeHead(request.method === 'HEAD' ? 404 : 200).end());
  });
  await new Promise<void>((listening) => tired.listen(0, '127.0.0.1', listening));
  const { port } = tired.address() as AddressInfo;
  const store = openS3Blobs({ ...settings, endpoint: `http://127.0.0.1:${port}` });
  const { path, name } = await fileOf(Buffer.from('content'));
  for (let time = 0; time < 3; time += 1) expect(await store.size(name)).toBeNull();
  await store.put(name, path);
  expect(received).toEqual(['content']);
  tired.closeAllConnections();
  await new Promise((closed) => tired.close(closed));
});

test('nothing half written stands in the folder', () => {
  const files = readdirSync(join(folder, 'disk'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.every(({ name }) => /^[0-9a-f]{62}$/.test(name))).toBe(true);
});
