import { announcedNumber, NUMERAL } from './announced-number.ts';
import { toChineseNumeral } from '#kit/chinese-numeral.ts';
import type { Defect } from '../define-rule.ts';
import { isOfOneMake, pauseListAt } from './pause-lists.ts';
import { miscountedBefore } from './miscounted.ts';
import { HAN } from '../text/han.ts';

const ITEM = `[${HAN}“”]`;

/** What a count after its items calls them: 三个等次, 五项制度. */
const CLASSES =
  '等次|档次|等级|方面|环节|阶段|部分|步骤|层次|类别|类型|板块|台账|渠道|机制|制度|行动|工程|清单|社区|乡镇|镇街|街道|部门|单位|问题|难题|短板|目标|专业|专题|窗口';
/** 优秀、良好、合格、不合格三个等次: the count stands after its items. 和 inside an item may join none. */
const AFTER_PAUSES = new RegExp(
  `(${ITEM}{1,12}(?:、${ITEM}{1,10})+?)(?:共|这|等次为)?${NUMERAL}(?:个|项|种|类|大|级)(${CLASSES})`,
  'g',
);

/** “五个一”服务：. */
const QUOTED = `“${NUMERAL}(?:个|项|大|必|必须|不)?([${HAN}]{1,2})”[${HAN}]{0,6}`;
const THINGS = `${NUMERAL}(?:个|项|大|种|类|条|张|道)([${HAN}]{2,4})`;
const NAMELY = '(?:即|分别[是为])';
/** “五个一”服务：, 三项制度：, 三项制度，分别是, and the items follow with pause marks. */
const BEFORE_PAUSES = new RegExp(
  `(?:${QUOTED}|${THINGS}(?:，${NAMELY})?)[：:]|(?:${QUOTED}|${THINGS})，${NAMELY}`,
  'g',
);
/** “五个必访”。对烈属必访，对功臣必访: every clause after it repeats the word. */
const SLOGAN = new RegExp(`“${NUMERAL}(?:个|项|大)?([${HAN}]{1,2})”[${HAN}]{0,6}[。：，]?(?:即|就是)?`, 'g');
const CLAUSE = /[^，、；。：]+/g;
const FEWEST_CLAUSES = 2;
/** Whole clauses that begin with the word and are divided by semicolons or stops. */
const FEWEST_PARTS = 2;

/** 召开一次座谈会、评选一批老兵: each item of a “六个一” is one of something, and none joins a second. */
const isOneEach = (items: readonly string[]): boolean =>
  items.every(
    (item) =>
      /(?<![二三四五六七八九十统之第])一[个次场批份项本堂封张份件支]/.test(item) && !/[和与及]/.test(item),
  );

/** Counts before lists set out with pause marks that do not fit them, told only where the items are of one make. */
export function* countsBeforePauses(block: number, text: string): Generator<Defect> {
  for (const match of text.matchAll(BEFORE_PAUSES)) {
    const [written, slogan1, word1, things, , slogan2, word2, named] = match;
    const [slogan, word] = [slogan1 ?? slogan2, word1 ?? word2];
    const list = pauseListAt(text, match.index + written.length, word);
    if (!list || /[一二三四五六七八九十]是/.test(list.items[0]!)) continue;
    if (!isOfOneMake(list.items) && !(word === '一' && isOneEach(list.items))) continue;
    if (word !== undefined && !list.items.every((item) => item.includes(word))) continue;
    const announced = announcedNumber(slogan ?? things ?? named ?? '');
    if (announced < 2 || announced === list.items.length) continue;
    yield miscountedBefore(
      { block, start: match.index, end: match.index + written.length },
      written.replace(/[：:，].*$/, ''),
      list.items.length,
      [{ block, start: list.start, end: list.end }],
    );
  }
}

/** How many whole parts of a text, divided by semicolons or stops, begin with a word before the first that does not. */
const partsBeginning = (after: string, word: string): number => {
  const parts = after.split(/[；。]/);
  const other = parts.findIndex((part) => !part.trimStart().startsWith(word));
  return other === -1 ? parts.length : other;
};

/** How many clauses a sentence is, where each begins or each ends with a word; 0 where they do not. */
const clausesWith = (sentence: string, word: string): number => {
  const clauses = [...sentence.matchAll(CLAUSE)].map(([clause]) => clause);
  const isOfOneShape =
    clauses.every((one) => one.startsWith(word)) || clauses.every((one) => one.endsWith(word));
  return isOfOneShape ? clauses.length : 0;
};

/** Slogans whose word the clauses right after them repeat, fewer or more of them than it says. */
export function* countsBeforeClauses(block: number, text: string): Generator<Defect> {
  for (const { 0: written, 1: number = '', 2: word = '', index: start } of text.matchAll(SLOGAN)) {
    const announced = announcedNumber(number);
    const end = start + written.length;
    const after = text.slice(end);
    const sentence = /^[^。]*/.exec(after)![0];
    if (announced < 2 || /等[^，。；]{0,6}$|[一二三四五六七八九十]是/.test(sentence)) continue;
    const span = { block, start, end };
    const parts = partsBeginning(after, word);
    const clauses = clausesWith(sentence, word);
    if (parts >= FEWEST_PARTS && parts !== announced) yield miscountedBefore(span, `${number}${word}`, parts);
    else if (clauses >= FEWEST_CLAUSES && clauses !== announced)
      yield miscountedBefore(span, `${number}${word}`, clauses, [
        { block, start: end, end: end + sentence.length },
      ]);
  }
}

/** How many more items the joins inside items may make: of bodies that end alike, a join between two of them only. */
const joinsIn = (items: string): number => {
  const ends = new Set(items.split('、').map((item) => item.at(-1)!));
  const [end] = ends;
  const isOfBodies = ends.size === 1 && /[局委办院会部站]/.test(end!);
  return [...items.matchAll(/和|及|与/g)].filter(({ index }) => !isOfBodies || items[index - 1] === end)
    .length;
};

/** Counts that stand after their items, set out with pause marks, and do not fit them. */
export function* countsAfterPauses(block: number, text: string): Generator<Defect> {
  for (const match of text.matchAll(AFTER_PAUSES)) {
    const [written, items = '', number = '', thing = ''] = match;
    const isCut = items.split('“').length !== items.split('”').length;
    if (/[等的]$/.test(items) || isCut) continue;
    const fewest = items.split('、').length;
    const most = fewest + joinsIn(items);
    const announced = announcedNumber(number);
    // Far more than the items is a count of something else.
    if ((announced >= fewest && announced <= most) || announced > most * 2) continue;
    const start = match.index + items.length;
    const end = match.index + written.length;
    yield {
      block,
      start,
      end,
      message: `前面列了${toChineseNumeral(fewest)}项，这里说“${text.slice(start, end)}”。`,
      proposal: `核对所列的各项，或改正${thing}的个数。`,
      related: [{ block, start: match.index, end: start }],
    };
  }
}
