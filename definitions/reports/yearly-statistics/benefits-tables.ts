import { table, type ReportBlock } from '#kit';

/** Pensions and subsidies, visits, the garrison. */
export const benefitsTables: readonly ReportBlock[] = [
  table('表8　优待抚恤', [
    'pension-persons',
    'pension-amount',
    'pension-paid-rate',
    'pension-on-time-rate',
    'conscript-allowances',
    'conscript-allowance-amount',
    'self-employed-subsidies',
    'self-employed-subsidy-amount',
    'student-rewards',
    'student-reward-amount',
    'death-benefit-amount',
    'free-check-persons',
    'recuperation-persons',
    'confirmation-rate',
  ]),
  table('表9　走访慰问和双拥', [
    'visit-households',
    'visit-persons',
    'visit-cash',
    'visit-gifts',
    'visit-value',
    'garrison-events',
    'garrison-needs',
    'garrison-needs-solved',
    'garrison-need-rate',
    'school-entries-settled',
    'school-entry-rate',
    'merit-notices',
    'merit-bonus',
  ]),
  table('走访慰问人次分月情况', ['visit-persons'], { by: 'month', chart: 'bar' }),
];
