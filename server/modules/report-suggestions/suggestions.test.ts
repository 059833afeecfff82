import { expect, test } from 'vitest';
import { findMetric } from '#definitions';
import type { MetricDefinition, RatioMetric } from '#kit';
import type { FigureValue } from '#modules/metrics';
import { changesSinceLastYear } from './changes-since-last-year.ts';
import { highestAndLowestAreas } from './highest-and-lowest-areas.ts';
import { titleBefore } from './sentence.ts';
import { targetsReached } from './targets-reached.ts';

const metric = (code: string): MetricDefinition => findMetric(code)!;
const value = (amount: number | null, more: Partial<FigureValue> = {}): FigureValue => ({
  metric: '',
  region: 990101000000,
  from: '2026-01-01',
  to: '2026-11-30',
  slice: '',
  value: amount,
  rowCount: 100,
  asOf: '2026-11-30T00:00:00Z',
  ...more,
});
const rate = (percent: number | null, denominator = 100) => value(percent, { denominator, numerator: 0 });

test('the biggest rise and fall come first, counts and rates side by side', () => {
  const offered = changesSinceLastYear([
    { metric: metric('visit-persons'), now: value(130), before: value(100) },
    { metric: metric('petitions'), now: value(50), before: value(100) },
    { metric: metric('reception-satisfaction'), now: rate(95), before: rate(80) },
    { metric: metric('contacts'), now: value(101), before: value(100) },
  ]);
  expect(offered.map(({ key }) => key)).toEqual([
    'growth:reception-satisfaction',
    'growth:visit-persons',
    'fall:petitions',
  ]);
  expect(offered[1]?.nodes).toMatchObject([
    { text: '走访慰问' },
    { attrs: { metric: 'visit-persons', compare: 'none' } },
    { text: '，' },
    { attrs: { metric: 'visit-persons', compare: 'last-year-rate' } },
    { text: '。' },
  ]);
});

test.each([
  ['上门确认人次', '人次', '上门确认'],
  ['年度确认人数', '人', '年度确认'],
  ['在册退役军人', '人', '在册退役军人'],
  ['人次', '人次', '人次'],
])('%s before a figure in %s is %s', (title, unit, words) => {
  expect(titleBefore(title, unit)).toBe(words);
});

test('a small base, a missing year, a stock and a rate of few cases are no news', () => {
  expect(
    changesSinceLastYear([
      { metric: metric('visit-persons'), now: value(9), before: value(3, { rowCount: 3 }) },
      { metric: metric('contacts'), now: value(500), before: value(null) },
      { metric: metric('people-filed'), now: value(5_000), before: value(1_000) },
      { metric: metric('reception-satisfaction'), now: rate(100, 5), before: rate(10, 5) },
    ]),
  ).toEqual([]);
});

test('targets are reached, missed, or not judged where the rate rests on too few cases', () => {
  const offered = targetsReached([
    { metric: metric('contact-coverage'), now: rate(80) },
    { metric: metric('training-pass-rate'), now: rate(70) },
    { metric: metric('school-entry-rate'), now: rate(50, 4) },
    { metric: metric('visit-persons'), now: value(3) },
  ]);
  expect(offered.map(({ key }) => key)).toEqual([
    'target-reached:contact-coverage',
    'target-missed:training-pass-rate',
  ]);
});

test('the highest and the lowest are named only among areas with enough cases, and never in a tie', () => {
  const rates = (values: readonly FigureValue[]) => [
    {
      metric: metric('reception-satisfaction') as RatioMetric,
      areas: values.map((one, at) => ({
        region: 990101000000 + at,
        name: `${'甲乙丙丁'[at]}县`,
        value: one,
      })),
    },
  ];
  const [offered] = highestAndLowestAreas(rates([rate(99, 3), rate(90), rate(70), rate(80)]));
  expect(offered?.nodes).toMatchObject([
    { text: '大厅服务满意率总体为' },
    {},
    { text: '，其中乙县最高，为' },
    {},
    { text: '；丙县最低，为' },
    {},
    { text: '。' },
  ]);
  expect(highestAndLowestAreas(rates([rate(90), rate(90), rate(70), rate(80)]))).toEqual([]);
  expect(highestAndLowestAreas(rates([rate(90), rate(70)]))).toEqual([]);
  expect(highestAndLowestAreas(rates([rate(90), rate(88), rate(87)]))).toEqual([]);
});
