import type { Readable } from 'node:stream';
import { Problem } from '../../errors/problem.ts';

/** Characters of a row or a string item. A row of 24 cells of the greatest length, 32,767, has a fifth of it. */
const LONGEST_ELEMENT = 4 * 2 ** 20;

/** An element with its attributes as written and what stands inside it. */
export interface Element {
  readonly attributes: string;
  readonly content: string;
}

/**
 * The elements of one name, in order, from a stream of XML too large to hold: each piece read gives the elements that
 * end in it. Elements of that name must not hold each other. Prefixes of names are ignored.
 */
export async function* splitElements(
  source: Readable,
  name: string,
  onBytes: (length: number) => void = () => undefined,
): AsyncGenerator<readonly Element[], void, undefined> {
  const opening = new RegExp(`<(?:\\w+:)?${name}((?:\\s[^<>]*?)?)(/?)>`, 'g');
  const closing = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g');
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of source as AsyncIterable<Buffer>) {
    onBytes(piece.length);
    const text = rest + decoder.decode(piece, { stream: true });
    const elements: Element[] = [];
    let at = 0;
    for (;;) {
      opening.lastIndex = at;
      const opened = opening.exec(text);
      if (!opened) {
        // What may be the beginning of an element is kept; anything before it is between elements.
        at = Math.max(at, text.lastIndexOf('<'));
        break;
      }
      const attributes = opened[1] ?? '';
      if (opened[2] === '/') {
        elements.push({ attributes, content: '' });
        at = opening.lastIndex;
        continue;
      }
      closing.lastIndex = opening.lastIndex;
      const closed = closing.exec(text);
      if (!closed) {
        at = opened.index;
        break;
      }
      elements.push({ attributes, content: text.slice(opening.lastIndex, closed.index) });
      at = closing.lastIndex;
    }
    rest = text.slice(at);
    if (rest.length > LONGEST_ELEMENT) throw tooLong();
    if (elements.length > 0) yield elements;
  }
}

const tooLong = (): Problem =>
  new Problem('invalid', 'broken-worksheet', '工作表的内容已损坏，无法读完。', {
    advice: '请在Excel或WPS中打开原表，另存为“Excel 工作簿（*.xlsx）”后再上传。',
  });
