import type {
  Breakdown,
  ChartKind,
  ChipComparison,
  ChipScale,
  ChipWording,
} from '#kit/report-document/figure-attributes.ts';

type Options<T> = readonly { readonly value: T; readonly label: string }[];

/** How official documents write a figure; the example shows what each does. */
export const WORDINGS: Options<ChipWording> = [
  { value: 'exact', label: '准确数（6238件）' },
  { value: 'floor', label: '余（6200余件）' },
  { value: 'near', label: '近（近6300件）' },
  { value: 'above', label: '以上（6200件以上）' },
];

/** A rate takes no 余, which no document writes. */
export const RATE_WORDINGS: Options<ChipWording> = [
  { value: 'exact', label: '准确数（84.3%）' },
  { value: 'near', label: '近（近85%）' },
  { value: 'above', label: '以上（84%以上）' },
];

export const SCALES: Options<ChipScale> = [
  { value: 'none', label: '个' },
  { value: 'wan', label: '万' },
  { value: 'yi', label: '万或亿' },
];

export const COMPARISONS: Options<ChipComparison> = [
  { value: 'none', label: '本数' },
  { value: 'last-year-rate', label: '比上年增减百分比' },
  { value: 'last-year-change', label: '比上年增减多少' },
  { value: 'share', label: '占上级或全部的比例' },
  { value: 'rank', label: '在同级地区中的名次' },
];

/** A rate is no part of a whole. */
export const RATE_COMPARISONS = COMPARISONS.filter(({ value }) => value !== 'share');

export const BREAKDOWN_WORDS: Options<Breakdown> = [
  { value: 'metric', label: '按指标，与上年对照' },
  { value: 'area', label: '按下级地区' },
  { value: 'month', label: '按月' },
  { value: 'slice', label: '按类别' },
];

export const CHARTS: Options<ChartKind> = [
  { value: 'bar', label: '柱形图' },
  { value: 'line', label: '折线图' },
];
