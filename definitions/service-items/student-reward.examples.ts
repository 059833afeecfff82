import { defineServiceItemExamples } from '#kit';

const soldier = { identities: ['serving-soldier'], state: 'active', age: 20 };
const answers = {
  enlistedOn: '2026-03-15',
  forYear: 2026,
  school: '云麓职业学院',
  isStudent: true,
  isEnlistedHere: true,
  isPaidBefore: false,
};
const steps = { 'county-decision': { amountApproved: 500_000, decree: '本地当年标准' } };

export const studentRewardItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '在校大学生入伍', person: soldier, answers, steps },
    {
      title: '毕业生入伍，退役后补领',
      person: { ...soldier, identities: ['retired-soldier'] },
      answers,
      steps,
    },
  ],
  refused: [
    {
      title: '外县批准入伍',
      person: soldier,
      answers: { ...answers, isEnlistedHere: false },
      refusedBy: { rule: 'enlisted-here' },
    },
    {
      title: '重复申领',
      person: soldier,
      answers: { ...answers, isPaidBefore: true },
      refusedBy: { refusal: 'paid-before' },
    },
  ],
  demonstration: {
    perTownshipYear: 2,
    draw: {
      enlistedOn: [-40, -90],
      forYear: [2026],
      school: ['云麓职业学院', '云麓师范学院', '南岭工程大学'],
      isStudent: [true],
      isEnlistedHere: [true],
      isPaidBefore: [false],
      amountApproved: [500_000],
      decree: ['本地当年标准'],
    },
  },
});
