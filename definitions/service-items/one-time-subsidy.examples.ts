import { defineServiceItemExamples } from '#kit';
import { selfEmployedSubsidy } from './amounts/self-employed-subsidy.ts';

const soldier = { identities: ['retired-soldier'], state: 'active', age: 22 };
const conscript = {
  settlement: 'self-employed',
  enlistedOn: '2024-09-01',
  dischargedOn: '2026-09-01',
  yearsServed: 2,
  season: 'autumn',
  forYear: 2026,
  isPaidBefore: false,
};
const decided = (years: number) => ({
  'county-decision': { amountApproved: selfEmployedSubsidy(years, '2026-09-01'), decree: '样例算法' },
});

export const oneTimeSubsidyItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '服役两年的义务兵', person: soldier, answers: conscript, steps: decided(2) },
    {
      title: '服役五年的军士',
      person: soldier,
      answers: { ...conscript, enlistedOn: '2021-09-01', yearsServed: 5 },
      steps: decided(5),
    },
  ],
  refused: [
    {
      title: '安排工作的',
      person: soldier,
      answers: { ...conscript, settlement: 'work-assigned' },
      refusedBy: { rule: 'is-self-employed' },
    },
    {
      title: '已经领过',
      person: soldier,
      answers: { ...conscript, isPaidBefore: true },
      refusedBy: { refusal: 'paid-before' },
    },
    {
      title: '日期写反',
      person: soldier,
      answers: { ...conscript, enlistedOn: '2026-09-01', dischargedOn: '2024-09-01' },
      refusedBy: { rule: 'served-on' },
    },
  ],
  demonstration: {
    perTownshipYear: 3,
    draw: {
      settlement: ['self-employed'],
      enlistedOn: [-800],
      dischargedOn: [-60, -30],
      season: ['spring', 'autumn'],
      forYear: [2026],
      isPaidBefore: [false],
      decree: ['样例算法'],
    },
    together: [
      { yearsServed: 2, amountApproved: 900_000 },
      { yearsServed: 2, amountApproved: 900_000 },
    ],
  },
});
