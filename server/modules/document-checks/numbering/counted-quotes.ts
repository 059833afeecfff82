import { announcedNumber, NUMERAL } from './announced-number.ts';
import { toChineseNumeral } from '#kit/chinese-numeral.ts';
import type { Defect } from '../define-rule.ts';
import { HAN } from '../text/han.ts';

/** “甲”“乙”“丙”四个特色品牌: names in quotation marks, one beside the other, counted after the last. */
const QUOTED = new RegExp(
  `(?<![、和及与“”])((?:“[^“”]{1,14}”[、和]?){2,9})${NUMERAL}(?:个|项|大|种|类|张|支|条)(?=[${HAN}]{2})`,
  'g',
);
/** 书画、声乐、太极拳四门课程: the things counted are of a kind that has its own measure word. */
const OF_KIND = new RegExp(
  `([${HAN}]{2,12}(?:、[${HAN}]{2,6}){1,9})${NUMERAL}(?:门(?=课|学科|专业)|支(?=队伍|小分队|志愿)|套(?=系统|制度|机制)|本(?=台账|账))`,
  'g',
);
/** 做到姓名、住址、诉求“七清”: what is listed is what is made clear. */
const MADE_CLEAR = new RegExp(
  `(?:做到|实现)([${HAN}]{2,6}(?:、[${HAN}]{2,6}?){1,11})“?${NUMERAL}(?:清|明|准|全)”?(?=[，。；])`,
  'g',
);

/** Counts right after names in quotation marks or things of one kind, which are fewer or more. */
export function* countsOfQuoted(block: number, text: string): Generator<Defect> {
  for (const [pattern, countItems] of [
    [QUOTED, (list: string) => list.split('“').length - 1],
    [OF_KIND, (list: string) => list.split('、').length],
    [MADE_CLEAR, (list: string) => list.split('、').length],
  ] as const)
    for (const { 0: written, 1: list = '', 2: number = '', index } of text.matchAll(pattern)) {
      const listed = countItems(list);
      const announced = announcedNumber(number);
      if (announced < 2 || announced === listed || announced > listed * 2) continue;
      if (pattern !== QUOTED && /[和与及等]/.test(list)) continue;
      const start = index + written.indexOf(list) + list.length;
      const end = index + written.length;
      yield {
        block,
        start,
        end,
        message: `前面列了${toChineseNumeral(listed)}项，这里说“${text.slice(start, end).replace('“', '')}”。`,
        proposal: '补上漏掉的一项，或改正个数。',
        related: [{ block, start: index, end: start }],
      };
    }
}
