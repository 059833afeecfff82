import { isSameFamily, type Quantity } from '../text/quantity.ts';
import { remember } from '../remember.ts';
import { rateDiffers } from './rate-differs.ts';

/** 64件，占18.7%；其中…，占总数的18.7%. */
const SHARE =
  /^[，、（(]?(?!分别|共|合计)(?:[\u4e00-\u9fff]{0,6}?)(?<!分别|共|合计)(?:约)?占(?:比|总数的?|总量的?|全部的?|全年的?|总人数的?)?(?:为|达|约)?(\d+(?:\.\d+)?)[%％]/;
/** 258名学员中，: the whole that what follows is a part of. */
const AMONG = /^[^，。；、\d]{0,12}中，/;

/** A number of a text with the share of a whole it is said to be. */
export interface Share {
  readonly part: Quantity;
  /** Its place among the numbers of the text. */
  readonly at: number;
  readonly percent: string;
  readonly end: number;
}

/** The shares of a text whose part stands right before them. */
export const sharesIn = (text: string, all: readonly Quantity[]): Share[] =>
  all.flatMap((part, at) => {
    const written = SHARE.exec(text.slice(part.end));
    return written && part.isExact && part.unit !== '%'
      ? [{ part, at, percent: written[1]!, end: part.end + written[0].length }]
      : [];
  });

/** Whether a share is of this whole as it is written. */
export const fits = ({ part, percent }: Share, whole: Quantity): boolean =>
  isSameFamily(whole, part) &&
  whole.value >= part.value &&
  !rateDiffers((part.value / whole.value) * 100, percent);

/** How many of the shares of a paragraph may be reckoned of a whole, counted once for each whole. */
const countFitting = (shares: readonly Share[]): ((whole: Quantity) => number) =>
  remember((whole: Quantity) => shares.filter((share) => fits(share, whole)).length);

/** The whole two or more other shares of the paragraph were reckoned of, where this one fits none. */
const wholeOfOthers = (
  { part }: Share,
  fitting: (whole: Quantity) => number,
  all: readonly Quantity[],
): Quantity | undefined =>
  all.find(
    (whole) =>
      whole.end <= part.start &&
      isSameFamily(whole, part) &&
      whole.isExact &&
      whole.value > part.value &&
      fitting(whole) >= 2,
  );

/** The whole the words name: right before 其中, or N名学员中. */
const wholeNamed = (text: string, { part }: Share, all: readonly Quantity[]): Quantity | undefined => {
  const opening = text.lastIndexOf('其中', part.start);
  const whole = all.findLast((one) => one.end <= opening && isSameFamily(one, part));
  const isOfIt =
    whole !== undefined &&
    /^(?:、[\d,.]+[余多]?[万亿]?(?:元|户|件|人次|份|名|人)|，(?:已|均|都)?(?:全部|逐一)[\u4e00-\u9fff]{2,6})?[，：（(]?$/.test(
      text.slice(whole.end, opening),
    ) &&
    !/。/.test(text.slice(opening, part.start));
  if (isOfIt) return whole;
  return all.findLast(
    (one) =>
      one.end <= part.start &&
      isSameFamily(one, part) &&
      AMONG.test(text.slice(one.end)) &&
      !/[。；]/.test(text.slice(one.end, part.start)),
  );
};

const FEWEST_ALIKE = 3;

/** 25件，占36.8%；21件，占30.9%；…: the whole most of a list agree on, where the text does not name it. */
const wholeAgreed = (share: Share, shares: readonly Share[]): Quantity | undefined => {
  const others = shares.filter((other) => other !== share && isSameFamily(other.part, share.part));
  const wholes = others.map(({ part, percent }) => (part.value / Number(percent)) * 100);
  const sum = [share, ...others].reduce((total, { part }) => total + part.value, 0);
  const isWhole =
    wholes.length >= FEWEST_ALIKE && wholes.every((whole) => Math.abs(whole - sum) <= sum * 0.01);
  return isWhole
    ? { ...share.part, value: sum, range: [sum, sum], isExact: true, written: `${sum}${share.part.unit}` }
    : undefined;
};

/** Characters between two shares that stand beside each other. */
const NEXT_TO = 16;

/** 35岁以下208人，占62%；大专以上176人，占55%: the whole another share beside it is reckoned of, told some paragraphs before. */
const wholeOfNeighbour = (
  share: Share,
  shares: readonly Share[],
  earlier: readonly Quantity[],
): Quantity | undefined => {
  const beside = shares.find(
    (other) =>
      other !== share &&
      isSameFamily(other.part, share.part) &&
      (Math.abs(other.part.start - share.end) <= NEXT_TO ||
        Math.abs(share.part.start - other.end) <= NEXT_TO),
  );
  return (
    beside && earlier.find((whole) => whole.isExact && fits(beside, whole) && whole.value > beside.part.value)
  );
};

/** 其中村级示范站142个，占79.5%: what it is part of is told in the sentence before. */
const OPENS_WITH_PART = /。其中[^，。；\d]{0,20}$/;
/** The last sentence before a place. */
const lastSentence = (text: string, at: number): readonly [number, number] => {
  const end = text.lastIndexOf('。', at);
  return [text.lastIndexOf('。', end - 1) + 1, end];
};

const wholeBefore = (text: string, { part }: Share, all: readonly Quantity[]): Quantity | undefined => {
  if (!OPENS_WITH_PART.test(text.slice(0, part.start))) return undefined;
  const [from, to] = lastSentence(text, part.start);
  return all.findLast(
    (one) => one.start >= from && one.end <= to && isSameFamily(one, part) && one.value >= part.value,
  );
};

/** Finds the whole a share of a text is of, though it does not fit it: `all` are the numbers of the text, `before` those of the paragraphs before it. */
export const wholeFinder = (
  text: string,
  shares: readonly Share[],
  all: readonly Quantity[],
  before: readonly Quantity[],
): ((share: Share) => Quantity | undefined) => {
  const fitting = countFitting(shares);
  return (share) =>
    wholeNamed(text, share, all) ??
    wholeOfOthers(share, fitting, all) ??
    wholeAgreed(share, shares) ??
    wholeBefore(text, share, all) ??
    wholeOfNeighbour(share, shares, [...before, ...all]);
};
