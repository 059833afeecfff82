import { inForceOn, type Clause, type FromDay } from '#kit';
import { benefitRules, settlementRules } from '../parts/clauses.ts';

/**
 * Honours by which an amount grows (增发), from the highest to the lowest. Codes: honorary-title 勋章、荣誉称号 ·
 * combat-n / peace-n 战功、平时功 of class n · commendation-n 表彰 of level n.
 */
export type SupplementHonour =
  | 'honorary-title'
  | 'combat-1'
  | 'combat-2'
  | 'combat-3'
  | 'combat-4'
  | 'peace-1'
  | 'peace-2'
  | 'peace-3'
  | 'commendation-1'
  | 'commendation-2';

interface SupplementRule extends FromDay {
  readonly clause: Clause;
  readonly percents: readonly { readonly percent: number; readonly honours: readonly SupplementHonour[] }[];
}

/** 一次性退役金: 15/10/5 per cent until the order of 2024, then 25/20/15/10/5. */
export const retirementSupplements: readonly SupplementRule[] = [
  {
    from: '2011-11-01',
    clause: { law: '退役士兵安置条例（2011年）', article: '第二十条', inForceFrom: '2011-11-01' },
    percents: [
      { percent: 15, honours: ['honorary-title', 'peace-1'] },
      { percent: 10, honours: ['peace-2'] },
      { percent: 5, honours: ['peace-3'] },
    ],
  },
  {
    from: '2024-09-01',
    clause: settlementRules('第二十二条'),
    percents: [
      { percent: 25, honours: ['honorary-title'] },
      { percent: 20, honours: ['combat-1', 'commendation-1'] },
      { percent: 15, honours: ['combat-2', 'peace-1', 'commendation-2'] },
      { percent: 10, honours: ['combat-3', 'peace-2'] },
      { percent: 5, honours: ['combat-4', 'peace-3'] },
    ],
  },
];

/** The supplement of an amount in per cent: of several honours only the highest counts. 0 without any. */
export const supplementPercent = (
  rules: readonly SupplementRule[],
  honours: readonly SupplementHonour[],
  on: string,
): number =>
  Math.max(
    0,
    ...inForceOn(rules, on)
      .percents.filter((one) => one.honours.some((honour) => honours.includes(honour)))
      .map(({ percent }) => percent),
  );

/** The percentages of 一次性抚恤金 (军人抚恤优待条例 art. 16), in their order; which honour stands on which is entered by the desk. */
export const deathPensionSupplements = {
  from: '2024-10-01',
  clause: benefitRules('第十六条'),
  percents: [40, 35, 30, 25, 15, 5],
} as const;
