import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MISSING_FIGURE } from './figure-wording.ts';
import { rankFigures, wordRank, type RankedFigure } from './rank-wording.ts';

const wordsOf = (figures: readonly RankedFigure[], least = 0) =>
  rankFigures(figures, least).map((rank, at) => wordRank(rank, figures[at]!));

test('the largest is first, equals share a place, and the next place stays empty', () => {
  expect(wordsOf([{ value: 5 }, { value: 9 }, { value: 5 }, { value: 1 }])).toEqual([
    '并列第2位',
    '居第1位',
    '并列第2位',
    '居第4位',
  ]);
});

test('a rate of few cases, a missing figure and one alone are not ranked and say why', () => {
  const figures = [
    { value: 100, denominator: 2 },
    { value: 90, denominator: 50 },
    { value: null, denominator: 0 },
  ];
  expect(wordsOf(figures, 10)).toEqual([
    '（基数2偏小，不参与排序）',
    '（仅一个地区有记录，不排序）',
    MISSING_FIGURE,
  ]);
});

test('a place is one more than the ranked figures that are larger', () => {
  const figure = fc.record({ value: fc.option(fc.nat({ max: 8 })), denominator: fc.nat({ max: 20 }) });
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 12 }), fc.nat({ max: 20 }), (figures, least) => {
      const ranked = figures.filter(({ value, denominator }) => value !== null && denominator >= least);
      rankFigures(figures, least).forEach((rank, at) => {
        const own = figures[at]!;
        if (!ranked.includes(own)) return expect(rank).toBeNull();
        const larger = ranked.filter(({ value }) => (value ?? 0) > (own.value ?? 0)).length;
        return expect(rank).toMatchObject({ place: larger + 1, among: ranked.length });
      });
    }),
  );
});
