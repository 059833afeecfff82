import { clauseBefore, LEADING_WORDS, OF_ANOTHER_NUMBER, TRAILING_WORDS } from './named-figures.ts';

/** More is cut off here, since the time, place and part are looked for apart: what was done with the counted, too. */
const LEADING = new RegExp(
  `^(?:${LEADING_WORDS}|今年|本年|建有|有|其|全[镇局站]|[我本]?[市县区镇局站](?!民|属|直|里)|召开|举办|开展|组织|圆满|顺利|成功|持续|深入|扎实)+`,
);
const TRAILING = new RegExp(`(?:${TRAILING_WORDS}|总共|召开|举办|开展|完成|实现|发放|仅|的)+$`);
/** Its time, place or share, told in the sentence before the number: the same name with another of these is another fact. */
const QUALIFIERS = [
  /[一二三四]季度|上半年|下半年|(?<![\d年])\d{1,2}月(?:份)?(?:至\d{1,2}月)?|1至\d{1,2}月/,
  /去年|上年|往年|同期|前年|(?<!\d)20\d\d年/,
  /近[一二两三四五六七八九十]年|[一二三四五六七八九十]年来/,
  /春节|八一|“八一”|中秋|端午|七一|清明|国庆|重阳|烈士纪念日|元旦/,
  /[\u4e00-\u9fff]{2}(?:镇|乡|街道|社区|村(?!级))/,
  /线上|线下|省级|市级|县级|区级|国家级|新增|增加|减少|当场|首次|初次|重复/,
];
/** Plans, shares and comparisons are no second telling of what was done. */
const ASIDE = new RegExp(
  `${OF_ANOTHER_NUMBER}|比|较|将|拟|增加|减少|超|平均每|每[年月周日个户人名期季]|各(?!级|类|项|种|界|地)|分别|其中|另有|另外|又|再次|提高到|达到以上|标准`,
);

/** What makes a figure one and the same: what is counted, and of when, where and which part. */
export interface FactName {
  readonly name: string;
  readonly of: string;
}

/** The times, places and parts told before a number, those a document is about left out. */
export const qualifiersOf = (until: string, isKnown: (word: string) => boolean = () => false): string =>
  QUALIFIERS.map((shape) =>
    [...until.matchAll(new RegExp(shape, 'g'))]
      .map(([word]) => word)
      .filter((word) => !isKnown(word))
      .join('/'),
  ).join('|');

const bare = (name: string): string => {
  let before = '';
  let after = name.trim();
  while (before !== after) {
    before = after;
    after = after.replace(LEADING, '').replace(TRAILING, '');
  }
  return after;
};

/** The name of the figure at a place of a sentence; undefined where it is a plan, a share or a comparison. */
export const factNameAt = (sentence: string, start: number): FactName | undefined => {
  const until = sentence.slice(0, start);
  if (ASIDE.test(until)) return undefined;
  return { name: bare(clauseBefore(sentence, start)), of: qualifiersOf(until) };
};

/** 为16名烈士找到亲属: what the counted did, where little stands before the number. */
export const deedAfter = (sentence: string, end: number): string =>
  /^[\u4e00-\u9fff]{6,16}(?=[，。；])/.exec(sentence.slice(end))?.[0] ?? '';
