import { chineseNumeral } from '#kit/chinese-numeral.ts';
import type { CheckedDocument } from '../checked-document.ts';
import type { Span } from '../define-rule.ts';

/** One inline item: 二是, 第三，, 其一，, （2） or ②. */
export interface Item extends Span {
  readonly number: number;
  readonly written: string;
}

/** Items of one kind that follow each other: from a 一是 to the next 一是 or numbered heading. */
export interface ItemSeries {
  readonly items: readonly Item[];
}

const NUMERAL = '([一二三四五六七八九十]{1,2})';
const CLAUSE = '(?<=^|[。；：，！？\\s”）])';
const KINDS: readonly RegExp[] = [
  new RegExp(`${CLAUSE}${NUMERAL}(?:是|要)(?![否非]|一[、，。])`, 'g'),
  new RegExp(`(?<=^|[。；：！？\\s”）])第${NUMERAL}(?=[，、：,])`, 'g'),
  new RegExp(`${CLAUSE}其${NUMERAL}(?=[，、：,]|是)`, 'g'),
  /(?<=^\s*|[。；：，\u4e00-\u9fff])[①-⑳]/g,
  /(?<=^\s*|[。；：])[（(](\d{1,2})[）)]/g,
  /(?<=^\s*|[。；：])[（(]([一二三四五六七八九十]{1,2})[）)]/g,
  /(?<=^\s*|[。；：])(\d)[.．、]\s?(?=[\u4e00-\u9fff])/g,
];

const FIRST_CIRCLED = '①'.charCodeAt(0);

const numberOf = (match: RegExpMatchArray): number => {
  const written = match[1];
  if (written === undefined) return match[0].charCodeAt(0) - FIRST_CIRCLED + 1;
  return /^\d/.test(written) ? Number(written) : (chineseNumeral(written) ?? 0);
};

/** 2. at the head of a paragraph belongs to the headings, and what goes on from it inside is no list of its own. */
const goesOnFromHeading = ({ number, start }: Item, text: string): boolean =>
  number !== 1 && text.slice(0, start).trim() === '' && /^[\d（(②-⑳]/.test(text.slice(start));

/** All inline series of a document. */
export const itemSeries = (document: CheckedDocument): ItemSeries[] =>
  KINDS.flatMap((kind) => {
    const all: Item[][] = [];
    let current: Item[] | undefined;
    const headings = new Set(document.outline.map(({ block }) => block));
    for (const block of document.prose) {
      if (headings.has(block)) current = undefined;
      for (const match of document.blocks[block]!.text.matchAll(kind)) {
        const item = {
          block,
          start: match.index,
          end: match.index + match[0].length,
          number: numberOf(match),
          written: match[0],
        };
        if (!current || (item.number === 1 && current.at(-1)!.number >= 2)) {
          current = [];
          if (!goesOnFromHeading(item, document.blocks[block]!.text)) all.push(current);
        }
        current.push(item);
      }
    }
    return all.map((items) => ({ items }));
  });
