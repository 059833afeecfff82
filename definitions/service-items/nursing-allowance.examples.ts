import { defineServiceItemExamples } from '#kit';
import { nursingAllowance } from './amounts/nursing-allowance.ts';

const soldier = { identities: ['disabled-soldier'], state: 'active', age: 62 };
const averageMonthlyWage = 800_000;
const paid = (cause: string, grade: number, isMental: boolean) => {
  const monthlyAmount = nursingAllowance({ cause, grade, isMental, averageMonthlyWage, on: '2026-03-01' });
  return {
    'county-decision': {
      averageMonthlyWage,
      paidFrom: '2026-03-01',
      monthlyAmount,
      firstPayment: monthlyAmount,
    },
  };
};

export const nursingAllowanceItemExamples = defineServiceItemExamples({
  accepted: [
    {
      title: '因公二级',
      person: soldier,
      answers: { cause: 'duty', grade: 2, isMental: false, isInstitution: false },
      steps: paid('duty', 2, false),
    },
    {
      title: '因病四级',
      person: soldier,
      answers: { cause: 'illness', grade: 4, isMental: false, isInstitution: false },
      steps: paid('illness', 4, false),
    },
    {
      title: '精神障碍五级',
      person: soldier,
      answers: { cause: 'illness', grade: 5, isMental: true, isInstitution: false },
      steps: paid('illness', 5, true),
    },
  ],
  refused: [
    {
      title: '因战五级，不是精神障碍',
      person: soldier,
      answers: { cause: 'combat', grade: 5, isMental: false, isInstitution: false },
      refusedBy: { rule: 'grade-has-nursing' },
    },
    {
      title: '七级',
      person: soldier,
      answers: { cause: 'duty', grade: 7, isMental: true, isInstitution: false },
      refusedBy: { rule: 'grade-has-nursing' },
    },
    {
      title: '集中供养',
      person: soldier,
      answers: { cause: 'combat', grade: 1, isMental: false, isInstitution: true },
      refusedBy: { refusal: 'cared-for' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      isMental: [false],
      isInstitution: [false],
      averageMonthlyWage: [800_000],
      paidFrom: [0],
    },
    together: [
      { cause: 'duty', grade: 3, monthlyAmount: 320_000, firstPayment: 320_000 },
      { cause: 'combat', grade: 2, monthlyAmount: 400_000, firstPayment: 400_000 },
      { cause: 'illness', grade: 4, monthlyAmount: 240_000, firstPayment: 240_000 },
    ],
  },
});
