import { defineServiceItemExamples } from '#kit';
import { payerChangesOn } from '../registry/payer-rules.ts';

const soldier = {
  identities: ['disabled-soldier', 'retired-soldier'],
  state: 'active',
  age: 28,
  disabilityGrade: 8,
  disabilityCause: 'duty',
  disabilityOn: '2024-05-20',
};
const answers = {
  kind: 'army',
  handedOn: '2026-09-01',
  cause: 'duty',
  grade: 8,
  gradedOn: '2024-05-20',
  from: '99801部队',
};
const steps = {
  'county-review': { paidUntil: '2026-12-31', paidFrom: payerChangesOn('2026-09-01') },
  'province-decision': { transferredOn: '2026-12-10' },
};

export const pensionTransferItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '退役后第六十日申请', person: soldier, answers, appliedOn: '2026-10-31', steps },
    {
      title: '晚了一个月，写明原因',
      person: soldier,
      answers: { ...answers, lateReason: '在外地住院治疗。' },
      appliedOn: '2026-12-01',
      steps,
    },
    {
      title: '户口从外县迁来，不受六十日限制',
      person: soldier,
      answers: { ...answers, kind: 'county', from: '外县' },
      appliedOn: '2026-12-20',
      steps,
    },
  ],
  refused: [
    {
      title: '超过六十日，没有写原因',
      person: soldier,
      answers,
      appliedOn: '2026-11-03',
      refusedBy: { rule: 'within-sixty-days' },
    },
    {
      title: '当年两边都发',
      person: soldier,
      answers,
      appliedOn: '2026-10-08',
      steps: { 'county-review': { paidUntil: '2026-12-31', paidFrom: '2026-10-01' } },
      refusedBy: { field: null },
    },
    {
      title: '等级填成十一级',
      person: soldier,
      answers: { ...answers, grade: 11 },
      appliedOn: '2026-10-08',
      refusedBy: { field: 'grade' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      kind: ['army', 'county'],
      handedOn: [-15, -35],
      cause: ['duty', 'combat'],
      grade: [7, 8, 9, 10],
      gradedOn: [-600, -900],
      from: ['99801部队', '99807部队'],
      paidUntil: [199],
      paidFrom: [200],
      transferredOn: [60, 80],
    },
  },
});
