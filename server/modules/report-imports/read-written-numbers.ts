import type { ChipScale, ChipWording } from '#kit/report-document/index.ts';

/** A number with its unit as a document writes it. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  /** As written, such as 近1.2万张. */
  readonly written: string;
  /** In the unit: fen for money, 0–100 for per cents. */
  readonly value: number;
  /** 元 for money in any size, % for rates. */
  readonly unit: string;
  readonly wording: ChipWording;
  readonly scale: ChipScale;
}

/** Longer units before those they begin with. */
const UNITS = [
  '个百分点',
  '人次',
  '班次',
  '场次',
  '家次',
  '小时',
  '批次',
  '人',
  '名',
  '户',
  '件',
  '场',
  '次',
  '家',
  '份',
  '元',
  '张',
  '册',
  '部',
  '支',
  '个',
  '期',
  '篇',
  '项',
  '处',
  '块',
  '批',
  '笔',
  '条',
  '页',
  '起',
  '%',
  '％',
];
const NUMBER = new RegExp(
  `(?<![\\d.A-Za-z第])(近|约)?(\\d{1,3}(?:[,，]\\d{3})+|\\d+)(\\.\\d+)?(余|多)?(万|亿)?(余|多)?(${UNITS.join('|')})(以上)?`,
  'g',
);

const SIZES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const SCALES: Readonly<Record<string, ChipScale>> = { 万: 'wan', 亿: 'yi' };

const wordingOf = (
  before: string | undefined,
  more: string | undefined,
  above: string | undefined,
): ChipWording => {
  if (before === '近') return 'near';
  if (more) return 'floor';
  return above ? 'above' : 'exact';
};

/** Every number with a unit in a text. Percentage points are comparisons and not read; years and dates have no unit here. */
export const readWrittenNumbers = (text: string): WrittenNumber[] =>
  [...text.matchAll(NUMBER)].flatMap((match): WrittenNumber[] => {
    const [written, before, whole, fraction = '', moreOfSize, size = '', moreOfUnit, unit = '', above] =
      match;
    if (unit === '个百分点') return [];
    const amount = Number(`${whole!.replace(/[,，]/g, '')}${fraction}`) * (SIZES[size] ?? 1);
    const plainUnit = unit === '％' ? '%' : unit;
    return [
      {
        start: match.index,
        end: match.index + written.length,
        written,
        value: plainUnit === '元' ? Math.round(amount * 100) : Math.round(amount * 1e6) / 1e6,
        unit: plainUnit,
        wording: wordingOf(before, moreOfSize ?? moreOfUnit, above),
        scale: SCALES[size] ?? 'none',
      },
    ];
  });
