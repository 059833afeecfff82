import { defineServiceItemExamples } from '#kit';
import { disabilityPensionStarts, pensionStart } from './amounts/pension-start.ts';

const veteran = {
  identities: ['retired-soldier'],
  state: 'active',
  age: 26,
  militaryRank: 'corporal',
  dischargedOn: '2025-09-01',
};
const answers = { cause: 'duty', occurredOn: '2024-06-10', hasRecord: true, isGraded: false };
const graded = (grade: number, cause: string, on: string, hasPension: boolean) => ({
  'county-review': { hospital: '云麓市中心医院', examinedOn: '2026-04-08', gradeProposed: grade },
  'province-decision': {
    gradeApproved: grade,
    causeApproved: cause,
    gradedOn: on,
    ...(hasPension ? { pensionFrom: pensionStart(disabilityPensionStarts, on) } : {}),
  },
});

export const disabilityGradingItemExamples = defineServiceItemExamples({
  accepted: [
    {
      title: '训练受伤，因公八级',
      person: veteran,
      answers,
      appliedOn: '2026-03-10',
      steps: graded(8, 'duty', '2026-08-20', true),
    },
    {
      title: '三年的最后一天提出',
      person: veteran,
      answers: { ...answers, occurredOn: '2023-03-10' },
      appliedOn: '2026-03-10',
      steps: graded(9, 'duty', '2026-08-20', true),
    },
    {
      title: '下士因病致残，七级没有残疾抚恤金',
      person: veteran,
      answers: { ...answers, cause: 'illness' },
      appliedOn: '2026-03-10',
      steps: graded(7, 'illness', '2026-08-20', false),
    },
  ],
  refused: [
    {
      title: '超过三年一天',
      person: veteran,
      answers: { ...answers, occurredOn: '2023-03-09' },
      appliedOn: '2026-03-10',
      refusedBy: { rule: 'within-three-years' },
    },
    {
      title: '一级上士因病',
      person: { ...veteran, militaryRank: 'sergeant-first-class' },
      answers: { ...answers, cause: 'illness' },
      appliedOn: '2026-03-10',
      refusedBy: { rule: 'illness-of-juniors' },
    },
    {
      title: '因病七级填了残疾抚恤金',
      person: veteran,
      answers: { ...answers, cause: 'illness' },
      appliedOn: '2026-03-10',
      steps: graded(7, 'illness', '2026-08-20', true),
      refusedBy: { field: null },
    },
    {
      title: '从批准次月起发，是2024年10月以前的做法',
      person: veteran,
      answers,
      appliedOn: '2026-03-10',
      steps: {
        'province-decision': {
          gradeApproved: 8,
          causeApproved: 'duty',
          gradedOn: '2026-08-20',
          pensionFrom: '2026-09-01',
        },
      },
      refusedBy: { field: null },
    },
    {
      title: '已有等级',
      person: veteran,
      answers: { ...answers, isGraded: true },
      appliedOn: '2026-03-10',
      refusedBy: { refusal: 'graded-before' },
    },
    {
      title: '没有服役期间的记载',
      person: veteran,
      answers: { ...answers, hasRecord: false },
      appliedOn: '2026-03-10',
      refusedBy: { rule: 'recorded-in-service' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      cause: ['duty', 'duty', 'combat'],
      occurredOn: [-500, -700],
      hasRecord: [true],
      isGraded: [false],
      hospital: ['云麓市中心医院'],
      examinedOn: [20, 30],
      gradedOn: [80, 95],
      pensionFrom: [75],
    },
    together: [
      { gradeProposed: 8, gradeApproved: 8, causeApproved: 'duty' },
      { gradeProposed: 9, gradeApproved: 9, causeApproved: 'duty' },
      { gradeProposed: 10, gradeApproved: 10, causeApproved: 'duty' },
    ],
  },
});
