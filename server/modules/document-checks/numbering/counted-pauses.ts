import { announcedNumber, NUMERAL } from './announced-number.ts';
import { toChineseNumeral } from './chinese-numeral.ts';
import type { Defect } from '../define-rule.ts';
import { isOfOneMake, pauseListAt } from './pause-lists.ts';
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
    yield {
      block,
      start: match.index,
      end: match.index + written.length,
      message: `前面说“${written.replace(/[：:，].*$/, '')}”，后面列了${toChineseNumeral(list.items.length)}项。`,
      proposal: '补上漏掉的一项，或改前面的数。',
      related: [{ block, start: list.start, end: list.end }],
    };
  }
}

/** Slogans whose word the clauses right after them repeat, fewer or more of them than it says. */
export function* countsBeforeClauses(block: number, text: string): Generator<Defect> {
  for (const match of text.matchAll(SLOGAN)) {
    const [written, number = '', word = ''] = match;
    const announced = announcedNumber(number);
    const from = match.index + written.length;
    const sentence = /^[^。]*/.exec(text.slice(from))![0];
    if (/等[^，。；]{0,6}$/.test(sentence) || /[一二三四五六七八九十]是/.test(sentence)) continue;
    const parts = text.slice(from).split(/[；。]/);
    const last = parts.findIndex((part) => !part.trimStart().startsWith(word));
    const told = last === -1 ? parts.length : last;
    if (announced >= 2 && told >= FEWEST_PARTS && told !== announced) {
      yield {
        block,
        start: match.index,
        end: match.index + written.length,
        message: `前面说“${number}${word}”，后面列了${toChineseNumeral(told)}项。`,
        proposal: '补上漏掉的一项，或改前面的数。',
      };
      continue;
    }
    const clauses = [...sentence.matchAll(CLAUSE)].map(([clause]) => clause);
    const first = clauses.findIndex((clause) => !clause.includes(word));
    const listed = first === -1 ? clauses : clauses.slice(0, first);
    const isOfOneShape =
      listed.every((one) => one.startsWith(word)) || listed.every((one) => one.endsWith(word));
    const isList = listed.length >= FEWEST_CLAUSES && listed.length === clauses.length && isOfOneShape;
    if (announced < 2 || !isList || listed.length === announced) continue;
    yield {
      block,
      start: match.index,
      end: match.index + written.length,
      message: `前面说“${number}${word}”，后面列了${toChineseNumeral(listed.length)}项。`,
      proposal: '补上漏掉的一项，或改前面的数。',
      related: [{ block, start: from, end: from + sentence.length }],
    };
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
