import type { Readable } from 'node:stream';
import { textOfRuns } from './decode-xml-text.ts';
import { splitElements } from './split-elements.ts';

/** The texts of a workbook by their number. */
export interface SharedStrings {
  readonly at: (index: number) => string | null;
}

const PAGE_LENGTH = 4 * 2 ** 20;

/**
 * Reads the table of shared strings. A list of a city's people holds millions: as UTF-8 on pages they take a tenth of what
 * as many JavaScript strings would, and each is decoded when a cell asks for it.
 */
export const readSharedStrings = async (source: Readable | null): Promise<SharedStrings> => {
  const pages: Buffer[] = [];
  let places = new Uint32Array(1024);
  let lengths = new Uint32Array(1024);
  let count = 0;
  let used = PAGE_LENGTH;

  const add = (text: string): void => {
    const bytes = Buffer.from(text);
    if (used + bytes.length > PAGE_LENGTH) {
      pages.push(Buffer.allocUnsafe(Math.max(PAGE_LENGTH, bytes.length)));
      used = 0;
    }
    bytes.copy(pages.at(-1) as Buffer, used);
    if (count === places.length) [places, lengths] = [grown(places), grown(lengths)];
    places[count] = (pages.length - 1) * PAGE_LENGTH + used;
    lengths[count] = bytes.length;
    count += 1;
    used += bytes.length;
  };
  if (source) {
    for await (const items of splitElements(source, 'si'))
      for (const { content } of items) add(textOfRuns(content));
  }

  return {
    at: (index) => {
      const place = places[index];
      const length = lengths[index];
      if (index >= count || place === undefined || length === undefined) return null;
      const start = place % PAGE_LENGTH;
      return (pages[Math.floor(place / PAGE_LENGTH)] as Buffer).toString('utf8', start, start + length);
    },
  };
};

const grown = (from: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const to = new Uint32Array(from.length * 2);
  to.set(from);
  return to;
};
