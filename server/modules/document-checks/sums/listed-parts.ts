import {
  isAllExact,
  isList,
  isSumOf,
  namedIn,
  shownLike,
  sumOf,
  type Misfit,
  type Named,
} from './parts-of-whole.ts';
import { familyOf, isSameFamily, type Quantity } from '../text/quantity.ts';

/** Parts that may overlap: a Party member may be a woman and a veteran. */
const OVERLAPPING =
  /合格|参加|取得|通过|考试|办结|完成|实现|获得|已|党员|退役军人|女|岁|以上|以下|本科|学历|学位|困难|少数民族|持证|专职|兼职|首次|新增|重点|骨干|代表|省级|国家级|其余不/;
/** Levels of one thing do not overlap with its kinds: 县级以上8处、零散烈士墓18处. */
const LEVEL = /(?:国家|省|市|县)级(?:及)?以上/;
/** 其中省级2个、市级8个: each belongs to one level. */
const ONLY_LEVEL = /^(?:[，：、（(]|和|及)*(?:其中)?[，：]?(国家|省|市|县|区)级$/;
/** 中央资金60万元、省级资金30万元: whose money it is, each part of another. */
const WHOSE_MONEY =
  /^(?:[，：、（(]|和|及|其中)*(?:中央|国家|[省市县区镇乡]{1,2}|本)(?:本|直)?级?(?:财政|资金|补助|配套|安排|下达|拨付|专项|投入|预算|承担|转移支付|补贴|下拨|的|共)*(?:为|有)?$/;
const isByLevel = (parts: readonly Named[]): boolean =>
  parts.every(({ name, unit }) => (unit === '元' || unit === '') && WHOSE_MONEY.test(name));
/** What follows is no longer a part of the whole. */
const NEW_SUBJECT = /累计|总计|合计|共计|此外|另外|同时|目前|截至|全[省市县区]/;
/** Two kinds that are all there is. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/],
  [/线上/, /线下/],
  [/上半年/, /下半年/],
  [/城镇/, /农村/],
  [/专职/, /兼职/],
  [/企业/, /个人/],
  [/机关|事业/, /国有企业|国企/],
  [/来信/, /来访/],
  [/初次|初信|初访/, /重复|重信|重访/],
  [/在职/, /退休|离退休/],
  [/集中/, /分散/],
  [/新建/, /改建|续建|改造|提升/],
  [/自主就业/, /安排工作|政府安排/],
];
/** 比上年增加4000亿元，其中…: the parts are of what it came to, not of the growth. */
const CHANGED = /(?:每[期批场人户年月]|增加|减少|提高|下降|年均|人均|户均|超收|新增)[^，。；]{0,4}$/;
const NEAR = 26;

const kindOf = ({ name }: Named): string =>
  name.replaceAll(/^(?:[，：、；（()和及以]|其中|分别)+|(?:的|为|有|共|计)+$/g, '');

const isPair = (parts: readonly Named[]): boolean => {
  const [one, other, ...more] = parts.map(kindOf);
  return (
    one !== undefined &&
    other !== undefined &&
    more.length === 0 &&
    PAIRS.some(([left, right]) => left.test(one) && right.test(other))
  );
};

/** 走访慰问680户，其中烈属86户、困难退役军人510户: kinds of households, each visited once. */
const KINDS_VISITED = /困难|退役军人|重点/g;

/** 获奖88个，其中省级以上61个、一等奖23个: the level of a prize and its rank. */
const PRIZE = /[等金银铜]奖/;
const isPrize = ({ name }: Named): boolean => PRIZE.test(name);

/** “最美退役军人”10名: a title is given for one thing, whoever else might have it. */
const TITLES = /“[^“”]*”/g;

/** Whether a part's own words say that another part may hold the same. */
const namesOverlap = (parts: readonly Named[], named: string): boolean =>
  parts.some(({ name }) =>
    OVERLAPPING.test(
      (/走访|慰问/.test(named) ? name.replaceAll(KINDS_VISITED, '') : name)
        .replaceAll(TITLES, '')
        .replace(LEVEL, ''),
    ),
  );

const isOverlapping = (parts: readonly Named[], named = ''): boolean =>
  !isPair(parts) &&
  !parts.every(({ name }) => ONLY_LEVEL.test(name)) &&
  ((parts.some(isPrize) && !parts.every(isPrize)) || namesOverlap(parts, named));

/** Whether the parts are all there is: the whole names each, or they are of a closed pair or down to the lowest level. */
const isClosed = (parts: readonly Named[], named: string): boolean => {
  const kinds = parts.map(kindOf);
  if (kinds.length >= 2 && kinds.every((kind) => kind.length >= 2 && named.includes(kind))) return true;
  if (isPair(parts)) return true;
  const lowest = /(国家|省|市|县|区)级(?:及)?以上/.exec(named)?.[1];
  const levels = parts.map(({ name }) => ONLY_LEVEL.exec(name)?.[1]);
  return lowest !== undefined && levels.every(Boolean) && levels.includes(lowest);
};

/** 期 and 人 told of each part: where one unit adds up to its whole, the other must too. */
const misfitBeside = (before: readonly Named[], after: readonly Named[]): Misfit | undefined => {
  const units = [...new Set(after.map(familyOf))];
  if (units.length !== 2 || !isAllExact(after)) return undefined;
  const sides = units.map((unit) => ({
    parts: after.filter((part) => familyOf(part) === unit),
    whole: before.findLast((one) => familyOf(one) === unit),
  }));
  const [one, other] = sides;
  if (!one?.whole?.isExact || !other?.whole?.isExact || one.parts.length !== other.parts.length)
    return undefined;
  if (one.parts.length < 2) return undefined;
  const fits = (side: typeof one): boolean => isSumOf(side.whole!, side.parts);
  const wrong = fits(one) && !fits(other) ? other : fits(other) && !fits(one) ? one : undefined;
  return (
    wrong && {
      whole: wrong.whole!,
      parts: wrong.parts,
      message: `各项相加是${shownLike(sumOf(wrong.parts), wrong.whole!)}，总数写的是${wrong.whole!.written}。`,
    }
  );
};

/** Of three parts or more a list is whole from this share of its whole on, of two from the other. */
const LEAST_SHARE = 0.7;
const LEAST_SHARE_OF_TWO = 0.85;
/** 共120人，其中残疾军人40人、烈属30人等: a list that says it is not whole. */
const OPEN = /^[^，。；]{0,4}等/;

/** Parts that stand beside each other without 等 and all but reach their whole are all of it; one number is wrong. */
const isAllButWhole = (parts: readonly Named[], whole: Quantity, text: string): boolean =>
  sumOf(parts) >=
    whole.value *
      (parts.length > 2 || parts.some(({ name }) => name.endsWith('各'))
        ? LEAST_SHARE
        : LEAST_SHARE_OF_TWO) &&
  !OPEN.test(text.slice(parts.at(-1)!.end)) &&
  !parts.at(-1)!.name.endsWith('等');

/** 来访24件、来信5件，已办结28件: a list joined by pause marks ends at the first comma. */
const uptoNextList = (parts: readonly Named[]): readonly Named[] => {
  const [first, second] = parts;
  if (!first || !second?.name.startsWith('、') || !isSameFamily(first, second)) return parts;
  const next = parts.findIndex(
    ({ name }, at) => at > 1 && /^[，；]/.test(name) && !/^，(?:以及|还有|其余|其他|另)/.test(name),
  );
  return next === -1 ? parts : parts.slice(0, next);
};

/** “甲”和“乙”各5名: as many for each of those named. */
const ofEach = (part: Named): Named => {
  if (!part.name.endsWith('各')) return part;
  const value = part.value * part.name.replace(/^[，、；和及与]+/, '').split(/[、和及与]/).length;
  return { ...part, value, range: [value, value], name: `${part.name.slice(0, 1)}各` };
};

const misfitAt = (text: string, all: readonly Named[], at: number): Misfit | undefined => {
  const before = all.filter(({ end }) => end <= at);
  const whole = before.at(-1);
  const after = all.filter(({ start }) => start > at);
  const end = after.findIndex(({ name, unit }) => unit === '%' || NEW_SUBJECT.test(name));
  const told = uptoNextList(after.slice(0, end === -1 ? after.length : end)).map(ofEach);
  const beside = misfitBeside(before, told);
  if (beside) return beside;
  const parts = whole ? told.filter((part) => isSameFamily(part, whole)) : [];
  if (!whole?.isExact || parts.length === 0) return undefined;
  const between = text.slice(whole.end, at);
  const isRight = /^[，：（(]?$/.test(between);
  const isNear = between.length <= NEAR && !/。/.test(between);
  if (!isNear) return undefined;
  const excess = parts.find(({ range }) => range[0] > whole.value);
  if (isRight && excess && !CHANGED.test(whole.name) && !/\d.*?(?:每|人均|户均)/.test(excess.name))
    return { whole, parts: [excess], message: `其中一项${excess.written}，超过了总数${whole.written}。` };
  // What is told as the rest is judged by its own rule.
  if (/其余|剩余|余下/.test(parts.at(-1)!.name)) return undefined;
  if (parts.length < 2 || CHANGED.test(whole.name) || !isAllExact(parts) || !isList(parts)) return undefined;
  if (isSumOf(whole, parts)) return undefined;
  const total = sumOf(parts);
  const misfit = {
    whole,
    parts,
    message: `各项相加是${shownLike(total, whole)}，总数写的是${whole.written}。`,
  };
  // Ten thousand times more than its parts is a slip of the unit, told by the rule of number writing.
  if (whole.value > total * 100) return undefined;
  const overlaps = isOverlapping(parts, text.slice(0, at));
  if (!overlaps && isClosed(parts, text.slice(0, at))) return misfit;
  if (total > whole.value && isByLevel(parts)) return misfit;
  if (overlaps) return undefined;
  if (total < whole.value && isAllButWhole(parts, whole, text)) return misfit;
  const isWhole = isRight && /其余|其他|另/.test(parts.at(-1)!.name);
  return total > whole.value || isWhole ? misfit : undefined;
};

/** A300人，其中甲100人、乙200人: parts above the whole, or parts said to be all of it that do not add up. */
export const misfitOfParts = (text: string): Misfit | undefined => {
  const all = namedIn(text);
  for (const { index } of text.matchAll(/其中|(?<=，)包括|(?<=，)分别[为是]/g)) {
    const found = misfitAt(text, all, index);
    if (found) return found;
  }
  return undefined;
};
