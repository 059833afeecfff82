import { COUNTED } from './measure-words.ts';

/** A number with its unit as a text writes it. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** In the unit; 3.8万人 is 38000. */
  readonly value: number;
  /** How far the written number may lie from the real one, by its own rounding: [least, most]. */
  readonly range: readonly [number, number];
  readonly isExact: boolean;
  readonly unit: string;
}

/** Units a figure may have beside those of people, things and money. */
const OTHER_UNITS = '件次|批次|户次|车次|平方米|公里|课时|小时|亩|块|面|间|幅|集|枚|株|版|票';
/** 有效票126: of votes the word that counts them stands before the number. */
const COUNTED_BEFORE = '票';

const PATTERN = new RegExp(
  `((?<![最附临接靠亲就远贴新])近|(?<![签预合相公邀制违契节])约|大约|将近|超过?|逾|不足|不到)?(?<![\\d.,〔第]|\\d年)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(余|多)?([百千万亿]|万亿)?(余|多)?(${OTHER_UNITS}|${COUNTED}|%|％|个百分点|元)?(以上|以下|左右|以内)?`,
  'g',
);
const SIZES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const MONEY: Readonly<Record<string, number>> = { 万元: 1e4, 亿元: 1e8 };

/** One unit in the last place written: 3.8万 is written to thousands, 8100余 to hundreds. */
const stepOf = (digits: string, decimals: string, size: number): number =>
  decimals ? size / 10 ** (decimals.length - 1) : 10 ** (/0*$/.exec(digits)?.[0].length ?? 0) * size;

const rangeOf = (value: number, step: number, before: string, after: string): readonly [number, number] => {
  if (/近|不足|不到/.test(before)) return [value - step * 2, value];
  if (/以下|以内/.test(after)) return [0, value];
  if (/余|多/.test(after)) return [value, value + step];
  if (/超|逾/.test(before) || /以上/.test(after)) return [value, value + step * 2];
  if (/约/.test(before) || /左右/.test(after)) return [value - step, value + step];
  return [value, value];
};

/** Multiplied as whole numbers, so that 1.13万 is 11300 and no binary fraction beside it. */
const valueOf = (digits: string, decimals: string, scale: number): number =>
  (Number(`${digits}${decimals.slice(1)}`) * scale) / 10 ** Math.max(0, decimals.length - 1);

/** Every number with a unit in a text. Money is in yuan; the unit is then 元. */
export const quantitiesIn = (text: string): Quantity[] =>
  [...text.matchAll(PATTERN)].flatMap((match) => {
    const [
      written,
      before = '',
      whole = '',
      decimals = '',
      more = '',
      size = '',
      more2 = '',
      unit = '',
      after = '',
    ] = match;
    const money = MONEY[unit];
    const counted = unit === '' && text[match.index - 1] === COUNTED_BEFORE ? COUNTED_BEFORE : unit;
    if (counted === '' && size === '') return [];
    const scale = (SIZES[size] ?? 1) * (money ?? 1);
    const digits = whole.replaceAll(',', '');
    const value = valueOf(digits, decimals, scale);
    const words = `${more}${more2}${after}`;
    const isExact = before === '' && words === '';
    return [
      {
        start: match.index,
        end: match.index + written.length,
        written,
        value,
        range:
          isExact && size === ''
            ? [value, value]
            : rangeOf(value, stepOf(digits, decimals, scale), before, words),
        isExact,
        unit: money ? '元' : counted === '％' ? '%' : counted,
      },
    ];
  });

const remembered = new WeakMap<object, readonly Quantity[]>();

/** The quantities of a block, found once however many rules ask. */
export const quantitiesOf = (block: { readonly text: string }): readonly Quantity[] => {
  const known = remembered.get(block) ?? quantitiesIn(block.text);
  remembered.set(block, known);
  return known;
};

/** Whether two written numbers can be one and the same real number. */
export const mayAgree = (one: Quantity, other: Quantity): boolean =>
  one.range[0] <= other.range[1] && other.range[0] <= one.range[1];

/** Units that count the same things: 名 and 人, 件次 and 件, 票 and 张. */
const FAMILIES: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  件次: '件',
  宗: '件',
  起: '件',
  票: '张',
};

export const familyOf = ({ unit }: Pick<Quantity, 'unit'>): string => FAMILIES[unit] ?? unit;

/** Whether two quantities count the same things. */
export const isSameFamily = (one: Quantity, other: Quantity): boolean => familyOf(one) === familyOf(other);

/** The value of a quantity with what it counts: equal ones tell one number. */
export const valueKeyOf = (quantity: Quantity): string => `${familyOf(quantity)} ${quantity.value}`;

/** Whether a number counts things or money, neither rounded nor a rate. */
export const isExactCount = ({ isExact, unit }: Quantity): boolean =>
  isExact && unit !== '' && !/%|百分点/.test(unit);
