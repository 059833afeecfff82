import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** SM3 of everything a stream brings, 32 bytes. */
export const digestOfStream = async (content: Readable): Promise<Buffer> => {
  const hash = createHash('sm3');
  await pipeline(content, hash);
  return hash.digest();
};

/** SM3 of a file's content, 32 bytes. */
export const digestOfFile = (path: string): Promise<Buffer> => digestOfStream(createReadStream(path));
