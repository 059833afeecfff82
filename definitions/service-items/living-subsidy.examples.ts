import { defineServiceItemExamples } from '#kit';

const rural = {
  identities: ['retired-soldier'],
  state: 'active',
  age: 60,
  household: 'rural',
  enlistedOn: '1984-10-20',
};
const answers = { group: 'rural-over-60', enlistedOn: '1984-10-20', receivesOther: false };
const steps = {
  'county-decision': { paidFrom: '2026-05-01', monthlyAmount: 24_000, firstPayment: 48_000 },
};

export const livingSubsidyItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '刚满60周岁的农村籍退役士兵', person: rural, answers, steps },
    {
      title: '参试退役军人',
      person: { ...rural, identities: ['nuclear-test-veteran'], age: 71, household: 'urban' },
      answers: { ...answers, group: 'combat-and-test' },
      steps: { 'county-decision': { paidFrom: '2026-05-01', monthlyAmount: 80_000, firstPayment: 80_000 } },
    },
    {
      title: '1954年10月31日入伍的复员人员',
      person: { ...rural, identities: ['demobilised'], age: 92, household: 'urban' },
      answers: { group: 'demobilised', enlistedOn: '1954-10-31', receivesOther: false },
      steps,
    },
    {
      title: '烈士子女',
      person: { identities: ['martyr-child-over-60'], state: 'active', age: 74, household: 'urban' },
      answers: { group: 'martyr-child', wasMinor: true, hasNoUnit: true, receivesOther: false },
      steps,
    },
  ],
  refused: [
    {
      title: '差一岁满60周岁',
      person: { ...rural, age: 59 },
      answers,
      refusedBy: { rule: 'group-fits' },
    },
    {
      title: '1954年11月1日入伍',
      person: { ...rural, identities: ['demobilised'], age: 92 },
      answers: { group: 'demobilised', enlistedOn: '1954-11-01', receivesOther: false },
      refusedBy: { rule: 'group-fits' },
    },
    {
      title: '烈士牺牲时已经成年',
      person: { identities: ['martyr-family'], state: 'active', age: 74, household: 'urban' },
      answers: { group: 'martyr-child', wasMinor: false, hasNoUnit: true, receivesOther: false },
      refusedBy: { rule: 'group-fits' },
    },
    {
      title: '城镇烈士子女有退休单位',
      person: { identities: ['martyr-family'], state: 'active', age: 74, household: 'urban' },
      answers: { group: 'martyr-child', wasMinor: true, hasNoUnit: false, receivesOther: false },
      refusedBy: { rule: 'group-fits' },
    },
    {
      title: '不是烈士子女',
      person: { identities: ['retired-soldier'], state: 'active', age: 74, household: 'rural' },
      answers: { group: 'martyr-child', wasMinor: true, hasNoUnit: true, receivesOther: false },
      refusedBy: { rule: 'group-fits' },
    },
    {
      title: '转业干部早年入伍，不是复员人员',
      person: { ...rural, identities: ['transferred-cadre'], age: 92 },
      answers: { group: 'demobilised', enlistedOn: '1953-03-01', receivesOther: false },
      refusedBy: { rule: 'group-fits' },
    },
  ],
  demonstration: {
    perTownshipYear: 3,
    draw: {
      enlistedOn: [-15_000, -15_300],
      receivesOther: [false],
      paidFrom: [0],
      wasMinor: [true],
      hasNoUnit: [true],
    },
    together: [
      { group: 'rural-over-60', monthlyAmount: 24_000, firstPayment: 24_000 },
      { group: 'rural-over-60', monthlyAmount: 24_000, firstPayment: 48_000 },
      { group: 'combat-and-test', monthlyAmount: 80_000, firstPayment: 80_000 },
      { group: 'returned-with-illness', monthlyAmount: 75_000, firstPayment: 75_000 },
    ],
  },
});
