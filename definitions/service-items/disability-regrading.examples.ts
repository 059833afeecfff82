import { defineServiceItemExamples } from '#kit';
import { disabilityPensionStarts, pensionStart } from './amounts/pension-start.ts';

const soldier = {
  identities: ['disabled-soldier'],
  state: 'active',
  age: 66,
  disabilityGrade: 8,
  disabilityCause: 'duty',
  disabilityOn: '2018-05-20',
};
const answers = { gradeNow: 8, lastGradedOn: '2018-05-20', hasChanged: true };
const steps = {
  'county-review': { hospital: '云麓市中心医院', examinedOn: '2026-04-08', gradeProposed: 7 },
  'province-decision': {
    gradeApproved: 7,
    causeApproved: 'duty',
    gradedOn: '2026-08-20',
    pensionFrom: pensionStart(disabilityPensionStarts, '2026-08-20'),
    yearlyPension: 2_882_000,
  },
};

export const disabilityRegradingItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '八级上调七级', person: soldier, answers, appliedOn: '2026-03-10', steps },
    {
      title: '满一年当天申请，是星期日也可以',
      person: { ...soldier, disabilityOn: '2025-03-15' },
      answers: { ...answers, lastGradedOn: '2025-03-15' },
      appliedOn: '2026-03-15',
      steps,
    },
  ],
  refused: [
    {
      title: '差一天满一年',
      person: { ...soldier, disabilityOn: '2025-03-15' },
      answers: { ...answers, lastGradedOn: '2025-03-15' },
      appliedOn: '2026-03-14',
      refusedBy: { rule: 'one-year-passed' },
    },
    {
      title: '情况没有变化',
      person: soldier,
      answers: { ...answers, hasChanged: false },
      appliedOn: '2026-03-10',
      refusedBy: { rule: 'has-changed' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      lastGradedOn: [-900, -2_000],
      hasChanged: [true],
      hospital: ['云麓市中心医院'],
      examinedOn: [20, 30],
      gradedOn: [80, 95],
      pensionFrom: [75],
      causeApproved: ['duty'],
    },
    together: [
      { gradeNow: 8, gradeProposed: 7, gradeApproved: 7 },
      { gradeNow: 10, gradeProposed: 9, gradeApproved: 9 },
    ],
  },
});
