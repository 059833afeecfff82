import { inForceOn, type Clause, type FromDay } from '#kit';
import { benefitRules } from '../parts/clauses.ts';

/** Who has a nursing allowance (护理费), and which share of the local average monthly wage of the year before. */
interface NursingShare {
  readonly causes: readonly string[];
  /** Gravest and lightest grade of the band; 1 is the gravest. */
  readonly grades: readonly [gravest: number, lightest: number];
  /** Only for a disability by mental disorder. */
  readonly isMental?: true;
  readonly percent: number;
}

interface NursingRule extends FromDay {
  readonly clause: Clause;
  readonly shares: readonly NursingShare[];
}

export const nursingRules: readonly NursingRule[] = [
  {
    from: '2024-10-01',
    clause: benefitRules('第三十四条'),
    shares: [
      { causes: ['combat', 'duty'], grades: [1, 2], percent: 50 },
      { causes: ['combat', 'duty'], grades: [3, 4], percent: 40 },
      { causes: ['illness'], grades: [1, 4], percent: 30 },
      { causes: ['combat', 'duty', 'illness'], grades: [5, 6], isMental: true, percent: 25 },
    ],
  },
];

/** Whose share is asked for, on which day (YYYY-MM-DD). */
interface Disabled {
  readonly cause: string;
  readonly grade: number;
  readonly isMental: boolean;
  readonly on: string;
}

export interface NursingCase extends Disabled {
  /** In fen: 上年度当地职工月平均工资. */
  readonly averageMonthlyWage: number;
}

/** Percent of the average wage; null when the law gives none. Throws RangeError for a day before the rule. */
export const nursingPercent = ({ cause, grade, isMental, on }: Disabled): number | null =>
  inForceOn(nursingRules, on).shares.find(
    (one) =>
      one.causes.includes(cause) &&
      grade >= one.grades[0] &&
      grade <= one.grades[1] &&
      (one.isMental !== true || isMental),
  )?.percent ?? null;

/** Monthly nursing allowance in fen; null when the law gives none. Throws RangeError for a day before the rule. */
export const nursingAllowance = ({ averageMonthlyWage, ...one }: NursingCase): number | null => {
  const percent = nursingPercent(one);
  return percent === null ? null : Math.round((averageMonthlyWage * percent) / 100);
};
