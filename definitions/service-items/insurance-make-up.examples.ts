import { defineServiceItemExamples } from '#kit';

const person = { identities: ['government-placed'], state: 'active', age: 54, dischargedOn: '1996-12-10' };
const answers = {
  insurance: 'pension',
  dischargedOn: '1996-12-10',
  hasGap: true,
  gapFrom: '2003-01-01',
  gapTo: '2012-12-01',
  isMadeUp: false,
};
const steps = {
  'county-check': { monthsConfirmed: 120 },
  'insurance-answer': { settledOn: '2026-05-06', amountMadeUp: 6_480_000 },
  'county-notice': { toldOn: '2026-05-08' },
};

export const insuranceMakeUpItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '下岗后断缴十年养老保险', person, answers, steps },
    {
      title: '医疗保险断缴',
      person,
      answers: { ...answers, insurance: 'medical', gapFrom: '2008-01-01' },
      steps: { ...steps, 'insurance-answer': { settledOn: '2026-05-06', amountMadeUp: 1_200_000 } },
    },
  ],
  refused: [
    {
      title: '自主就业的',
      person: { ...person, identities: ['retired-soldier'] },
      answers,
      refusedBy: { rule: 'was-work-assigned' },
    },
    {
      title: '起止月份写反',
      person,
      answers: { ...answers, gapFrom: '2012-12-01', gapTo: '2003-01-01' },
      refusedBy: { rule: 'has-gap' },
    },
    {
      title: '已经补缴',
      person,
      answers: { ...answers, isMadeUp: true },
      refusedBy: { refusal: 'made-up-before' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      insurance: ['pension', 'pension', 'medical'],
      dischargedOn: [-10_800],
      hasGap: [true],
      gapFrom: [-8_000],
      gapTo: [-5_000, -4_000],
      isMadeUp: [false],
      monthsConfirmed: [98, 120],
      settledOn: [16],
      amountMadeUp: [4_200_000, 6_480_000],
      toldOn: [18],
    },
  },
});
