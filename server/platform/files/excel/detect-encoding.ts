import { createReadStream } from 'node:fs';

/** Encodings clerks' text tables come in. GB18030 covers GBK and GB2312. */
export type TextEncodingName = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/**
 * The encoding of a text table: a byte order mark decides; without one, a file whose bytes are all valid UTF-8 is UTF-8,
 * and any other is GB18030, which is what Excel and WPS write in China. The whole file is looked at, since the first
 * Chinese character may come late.
 */
export const detectEncoding = async (path: string): Promise<TextEncodingName> => {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      if (first && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
      first = false;
      strict.decode(chunk, { stream: true });
    }
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'gb18030';
    throw error;
  }
};
