import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { hmacSm3 } from '../../crypto/sm3.ts';
import { Problem } from '../../errors/problem.ts';
import type { BlobStore, ByteRange } from './blob-store.ts';

// A sealed file: magic ‖ nonce, then pieces of 64 KiB of plain bytes, each iv ‖ SM4-CBC ‖ HMAC-SM3. Every piece is
// whole by itself, so that any part of a film can be read without the rest. Keys are made of the person's data key and
// the nonce of the file; the number of a piece and whether it is the last are under its MAC, so that pieces can be
// neither exchanged nor cut off.
const MAGIC = Buffer.from('RJF1');
const NONCE_LENGTH = 16;
const HEAD_LENGTH = MAGIC.length + NONCE_LENGTH;
const PIECE = 65_536;
const BLOCK = 16;
const MAC_LENGTH = 32;
const OVERHEAD = BLOCK + BLOCK + MAC_LENGTH;

interface FileKeys {
  readonly cipher: KeyObject;
  readonly mac: KeyObject;
}

const keysOf = (dataKey: Uint8Array, nonce: Uint8Array): FileKeys => ({
  cipher: createSecretKey(hmacSm3(dataKey, 'file cipher', nonce).subarray(0, BLOCK)),
  mac: createSecretKey(hmacSm3(dataKey, 'file mac', nonce)),
});

const placeOf = (index: number, isLast: boolean): Buffer => {
  const place = Buffer.alloc(9);
  place.writeBigUInt64BE(BigInt(index));
  place.writeUInt8(isLast ? 1 : 0, 8);
  return place;
};

const sealPiece = (keys: FileKeys, index: number, isLast: boolean, plain: Uint8Array): Buffer => {
  const iv = randomBytes(BLOCK);
  const cipher = createCipheriv('sm4-cbc', keys.cipher, iv);
  const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
  return Buffer.concat([sealed, hmacSm3(keys.mac, placeOf(index, isLast), sealed)]);
};

const damaged = (): Problem =>
  new Problem('conflict', 'file-damaged', '加密文件已损坏或被改动，无法打开。', {
    advice: '请联系系统管理员运行核验，并从备份恢复。',
  });

const openPiece = (keys: FileKeys, index: number, isLast: boolean, piece: Buffer): Buffer => {
  const sealed = piece.subarray(0, -MAC_LENGTH);
  const mac = hmacSm3(keys.mac, placeOf(index, isLast), sealed);
  if (piece.length < OVERHEAD || !timingSafeEqual(piece.subarray(-MAC_LENGTH), mac)) throw damaged();
  const decipher = createDecipheriv('sm4-cbc', keys.cipher, sealed.subarray(0, BLOCK));
  return Buffer.concat([decipher.update(sealed.subarray(BLOCK)), decipher.final()]);
};

/** Gathers what a stream brings into pieces of `length` bytes; the last may be shorter. */
const inPieces = async function* (content: AsyncIterable<Buffer>, length: number): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < length) continue;
    let whole = Buffer.concat(waiting);
    for (; whole.length >= length; whole = whole.subarray(length)) yield whole.subarray(0, length);
    waiting = [whole];
    size = whole.length;
  }
  if (size > 0) yield Buffer.concat(waiting);
};

/** Writes the file at `from`, of `byteLength` plain bytes, sealed under a person's data key, to `to`. */
export const sealFile = async (
  dataKey: Uint8Array,
  from: string,
  to: string,
  byteLength: number,
): Promise<void> => {
  const nonce = randomBytes(NONCE_LENGTH);
  const keys = keysOf(dataKey, nonce);
  const last = Math.ceil(byteLength / PIECE) - 1;
  await pipeline(
    createReadStream(from),
    async function* (content: AsyncIterable<Buffer>) {
      yield Buffer.concat([MAGIC, nonce]);
      let index = 0;
      for await (const piece of inPieces(content, PIECE)) {
        yield sealPiece(keys, index, index === last, piece);
        index += 1;
      }
    },
    createWriteStream(to, { flags: 'wx', mode: 0o600 }),
  );
};

const plainParts = async function* (
  keys: FileKeys,
  content: Readable,
  first: number,
  last: number,
  { start, end }: ByteRange,
): AsyncGenerator<Buffer> {
  let index = first;
  for await (const piece of inPieces(content, PIECE + OVERHEAD)) {
    const plain = openPiece(keys, index, index === last, piece);
    const offset = index * PIECE;
    yield plain.subarray(Math.max(0, start - offset), Math.min(plain.length, end - offset + 1));
    index += 1;
  }
  // A store that ends early has lost pieces.
  if (index <= Math.floor(end / PIECE)) throw damaged();
};

/**
 * The plain bytes of a sealed file, or a part of them: only the pieces that hold the part are read.
 * @param byteLength length of the plain file
 * The stream fails with Problem 'file-damaged' when the key is another's or a byte was changed.
 */
export const openSealed = async (
  store: BlobStore,
  name: string,
  dataKey: Uint8Array,
  byteLength: number,
  range: ByteRange = { start: 0, end: byteLength - 1 },
): Promise<Readable> => {
  const head = await buffer(await store.open(name, { start: 0, end: HEAD_LENGTH - 1 }));
  if (head.length !== HEAD_LENGTH || !head.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged();
  const first = Math.floor(range.start / PIECE);
  const content = await store.open(name, {
    start: HEAD_LENGTH + first * (PIECE + OVERHEAD),
    end: HEAD_LENGTH + (Math.floor(range.end / PIECE) + 1) * (PIECE + OVERHEAD) - 1,
  });
  const last = Math.ceil(byteLength / PIECE) - 1;
  return Readable.from(
    plainParts(keysOf(dataKey, head.subarray(MAGIC.length)), content, first, last, range),
    {
      objectMode: false,
    },
  );
};
