import { defineServiceItemExamples } from '#kit';

const person = { identities: ['disabled-soldier'], state: 'active', age: 69 };
const answers = {
  admittedOn: '2026-03-02',
  leftOn: '2026-03-15',
  forYear: 2026,
  totalCost: 4_200_000,
  ownCost: 900_000,
  isInsured: true,
  isThirdParty: false,
};
const steps = { 'county-decision': { share: 30, amountApproved: 270_000, decree: '本地办法' } };

export const medicalSubsidyItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '残疾军人住院', person, answers, steps },
    {
      title: '参战退役军人慢性病门诊',
      person: { ...person, identities: ['combat-veteran'] },
      answers: { ...answers, totalCost: 600_000, ownCost: 200_000 },
      steps: { 'county-decision': { share: 20, amountApproved: 40_000, decree: '本地办法' } },
    },
  ],
  refused: [
    {
      title: '不是优抚对象',
      person: { ...person, identities: ['retired-soldier'] },
      answers,
      refusedBy: { rule: 'is-priority' },
    },
    {
      title: '交通事故由对方赔偿',
      person,
      answers: { ...answers, isThirdParty: true },
      refusedBy: { refusal: 'third-party' },
    },
    {
      title: '个人负担大于总费用',
      person,
      answers: { ...answers, ownCost: 5_000_000 },
      refusedBy: { field: null },
    },
  ],
  demonstration: {
    perTownshipYear: 4,
    draw: {
      admittedOn: [-40, -30],
      leftOn: [-20, -12],
      forYear: [2026],
      isInsured: [true],
      isThirdParty: [false],
      decree: ['本地办法'],
    },
    together: [
      { totalCost: 4_200_000, ownCost: 900_000, share: 30, amountApproved: 270_000 },
      { totalCost: 1_500_000, ownCost: 500_000, share: 20, amountApproved: 100_000 },
      { totalCost: 800_000, ownCost: 250_000, share: 20, amountApproved: 50_000 },
    ],
  },
});
