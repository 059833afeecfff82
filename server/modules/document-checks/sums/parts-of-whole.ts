import { quantitiesIn, type Quantity } from '../text/quantity.ts';

/** A quantity with the words between the one before and it. */
export interface Named extends Quantity {
  readonly name: string;
}

/** A whole and its parts that do not fit each other. */
export interface Misfit {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  readonly message: string;
}

const isMoney = (one: Quantity | undefined): boolean => one?.unit === '元';

/** 126万元，其中甲86万、乙50万: a number without a unit right before or after one of money is money too. */
const moneyBeside = (all: readonly Quantity[]): Quantity[] => {
  const asMoney = (one: Quantity, beside: Quantity | undefined): Quantity =>
    one.unit === '' && isMoney(beside) ? { ...one, unit: '元' } : one;
  const forwards: Quantity[] = [];
  for (const one of all) forwards.push(asMoney(one, forwards.at(-1)));
  const backwards: Quantity[] = [];
  for (const one of forwards.toReversed()) backwards.unshift(asMoney(one, backwards[0]));
  return backwards;
};

/** Every number of a text with its unit, each with the words before it. */
export const namedIn = (text: string): Named[] => {
  let from = 0;
  return moneyBeside(quantitiesIn(text)).map((quantity) => {
    const name = text.slice(from, quantity.start);
    from = quantity.end;
    return { ...quantity, name };
  });
};

/** As many decimals as a text writes: what is smaller comes of adding binary fractions. */
const PLACES = 1e4;

export const sumOf = (parts: readonly Quantity[]): number =>
  Math.round(parts.reduce((total, { value }) => total + value, 0) * PLACES) / PLACES;

/** Whether two values are one, as far as a text writes decimals. */
export const isEqual = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;

/** One unit in the last place a number is written with: 1.2亿元 is written to ten million, 8500万元 to ten thousand. */
const placeOf = ({ written }: Quantity): number => {
  const [, decimals = '', size = ''] =
    /\d(?:\.(\d+))?[余多]?(百|千|万亿|万|亿)?(?=[^\d.,]|$)/.exec(written) ?? [];
  return (SIZES[size] ?? 1) / 10 ** decimals.length;
};
const SIZES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
/** A whole farther from its parts than this is not only rounded. */
const MOST_ROUNDED = 0.05;

/** Whether a whole is what its parts add up to, as it is written: 1.2亿元 of 12100万元, rounded or cut to its last place. */
export const isSumOf = (whole: Quantity, parts: readonly Quantity[]): boolean => {
  const sum = sumOf(parts);
  if (isEqual(sum, whole.value)) return true;
  const place = placeOf(whole);
  return (
    parts.some((part) => placeOf(part) < place) &&
    Math.abs(sum - whole.value) < place &&
    Math.abs(sum - whole.value) <= whole.value * MOST_ROUNDED
  );
};

/** A value as the text would write it. */
export const shownLike = (value: number, like: Quantity): string => {
  const [, size] = like.unit === '元' || like.unit === '' ? (/(万|亿)/.exec(like.written) ?? []) : [];
  const scale = size === '亿' ? 1e8 : size ? 1e4 : 1;
  return `${Math.round((value / scale) * PLACES) / PLACES}${size ?? ''}${like.unit}`;
};

const LONGEST_NAME = 22;
/** 折合12万元, 户均300元: the number that follows is worth or shares another, and is no part beside it. */
const MONEY_LINKS = /折合|价值|人均|户均|每|标准/;

/** Whether numbers stand beside each other as the items of one list do: short names joined by commas. */
export const isList = (parts: readonly Named[]): boolean =>
  parts
    .slice(1)
    .every(
      ({ name }) =>
        /^[，、；和及以]/.test(name) && name.length <= LONGEST_NAME && !/[。；]|其中/.test(name.slice(1)),
    ) && !parts.some(({ name }) => MONEY_LINKS.test(name));

export const isAllExact = (all: readonly Quantity[]): boolean => all.every(({ isExact }) => isExact);
