import { addMonths, inForceOn, type Clause, type FromDay } from '#kit';
import { benefitRules, disabilityRules } from '../parts/clauses.ts';

interface PensionStartRule extends FromDay {
  readonly clause: Clause;
  /** approval-month: from the month of approval · next-month: from the month after it. */
  readonly start: 'approval-month' | 'next-month';
}

/** From this day on 残疾抚恤金 is paid for the month of approval as well. */
export const PAID_FROM_APPROVAL_SINCE = '2024-10-01';

/** 残疾抚恤金: from which month, by the day of approval. */
export const disabilityPensionStarts: readonly PensionStartRule[] = [
  { from: '2007-08-01', clause: disabilityRules('从批准之日的第二个月起发给'), start: 'next-month' },
  { from: PAID_FROM_APPROVAL_SINCE, clause: benefitRules('第二十七条'), start: 'approval-month' },
];

/** 定期抚恤金: from the month in which it is confirmed. */
export const survivorPensionStarts: readonly PensionStartRule[] = [
  { from: '2024-10-01', clause: benefitRules('第十九条'), start: 'approval-month' },
];

/** First day of the month from which the pension is paid. Throws RangeError before the first rule. */
export const pensionStart = (rules: readonly PensionStartRule[], approvedOn: string): string => {
  const month = `${approvedOn.slice(0, 7)}-01`;
  return inForceOn(rules, approvedOn).start === 'approval-month' ? month : addMonths(month, 1);
};
