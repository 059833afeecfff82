import { announcedNumber, NUMERAL } from './announced-number.ts';
import { toChineseNumeral } from '#kit/chinese-numeral.ts';
import type { Defect } from '../define-rule.ts';
import { HAN } from '../text/han.ts';

const FEWEST_ITEMS = 2;

/** 底数清、意愿清、水平清，实现“四清”: each item before it ends or begins with the word. */
const SLOGAN_AFTER = new RegExp(
  `([${HAN}、]{6,80})(?:(?:，(?:实现|做到|达到|确保)?|”(?:的|等)?|（即?|的)?“${NUMERAL}(?:个|项|大)?([${HAN}]{1,2})”|”${NUMERAL}([${HAN}])(?=管理|模式|机制|工作|标准|要求|原则|活动|服务|行动|工程|举措|制度))`,
  'g',
);

/** Slogans that sum up the items before them, fewer or more than they say. */
export function* slogansAfterItems(block: number, text: string): Generator<Defect> {
  for (const match of text.matchAll(SLOGAN_AFTER)) {
    const [written, list = '', quoted, quotedWord, bare, bareWord] = match;
    const [number, word] = [quoted ?? bare ?? '', quotedWord ?? bareWord ?? ''];
    const items = list.split('、');
    const isOfOneShape =
      items.every((item) => item.endsWith(word)) || items.every((item) => item.startsWith(word));
    const announced = announcedNumber(number);
    if (items.length < FEWEST_ITEMS || !isOfOneShape || announced < 2 || announced === items.length) continue;
    const start = match.index + (quoted === undefined ? list.length + 1 : written.lastIndexOf('“'));
    const end = match.index + written.length;
    yield {
      block,
      start,
      end,
      message: `前面列了${toChineseNumeral(items.length)}项，这里说“${number}${word}”。`,
      proposal: '补上漏掉的一项，或改正个数。',
      related: [{ block, start: match.index, end: match.index + list.length }],
    };
  }
}
