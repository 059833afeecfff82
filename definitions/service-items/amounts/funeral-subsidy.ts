import { inForceOn, type Clause, type FromDay } from '#kit';
import { benefitRules } from '../parts/clauses.ts';

/** Months of the regular pension or subsidy paid on when its receiver dies (丧葬补助). */
interface FuneralMonths {
  /** Code of list funeral-ground. */
  readonly ground: string;
  readonly months: number;
  readonly clause: Clause;
}

interface FuneralRule extends FromDay {
  readonly grounds: readonly FuneralMonths[];
}

export const funeralRules: readonly FuneralRule[] = [
  {
    from: '2024-10-01',
    grounds: [
      { ground: 'survivor', months: 6, clause: benefitRules('第二十二条') },
      { ground: 'disabled-by-illness', months: 12, clause: benefitRules('第三十二条') },
      { ground: 'combat-veteran', months: 6, clause: benefitRules('第六十二条') },
    ],
  },
];

/**
 * The funeral subsidy in fen, from the monthly amount the person received; null when the ground gives none. Throws
 * RangeError for a death before the rule.
 */
export const funeralSubsidy = (ground: string, monthlyAmount: number, diedOn: string): number | null => {
  const rule = inForceOn(funeralRules, diedOn).grounds.find((one) => one.ground === ground);
  return rule ? monthlyAmount * rule.months : null;
};
