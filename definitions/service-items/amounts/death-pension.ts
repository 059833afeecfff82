import { inForceOn, type Clause, type FromDay } from '#kit';
import { benefitRules } from '../parts/clauses.ts';
import { deathPensionSupplements } from './merit-supplement.ts';

/** How often the yearly disposable income of townspeople is paid, by kind of death, and how many months of basic pay. */
interface DeathPensionRule extends FromDay {
  readonly clause: Clause;
  /** Kind of death (list death-kind) → times the income. */
  readonly incomes: Readonly<Record<string, number>>;
  readonly months: number;
}

export const deathPensionRules: readonly DeathPensionRule[] = [
  {
    from: '2024-10-01',
    clause: benefitRules('第十五条'),
    incomes: { martyr: 20, duty: 20, illness: 2 },
    months: 40,
  },
];

export interface DeathPensionCase {
  readonly kind: string;
  /** In fen: 上一年度全国城镇居民人均可支配收入. */
  readonly yearlyIncome: number;
  /** In fen: the person's own basic pay a month. */
  readonly basicPay: number;
  /** In fen: the basic pay of a 少尉, below which nobody's counts. */
  readonly lowestPay: number;
  /** One of 40, 35, 30, 25, 15, 5 by the highest honour; 0 without. */
  readonly supplementPercent: number;
  readonly diedOn: string;
}

/** 一次性抚恤金 in fen. Throws RangeError for an unknown kind or percentage, or a death before the rule. */
export const deathPension = (one: DeathPensionCase): number => {
  const { incomes, months } = inForceOn(deathPensionRules, one.diedOn);
  const times = incomes[one.kind];
  const known: readonly number[] = [0, ...deathPensionSupplements.percents];
  if (times === undefined) throw new RangeError(`No death pension is known for "${one.kind}".`);
  if (!known.includes(one.supplementPercent))
    throw new RangeError(`${one.supplementPercent} per cent is no supplement of the law.`);
  const basic = one.yearlyIncome * times + Math.max(one.basicPay, one.lowestPay) * months;
  return Math.round((basic * (100 + one.supplementPercent)) / 100);
};
