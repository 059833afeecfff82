import { defineServiceItemExamples } from '#kit';
import { funeralSubsidy } from './amounts/funeral-subsidy.ts';

const answers = {
  diedOn: '2026-02-10',
  forYear: 2026,
  payeeName: '黎小川',
  payeeKinship: '20',
  isPaidBefore: false,
};
const gone = { state: 'deceased', age: 88 };
const approved = (ground: string, monthlyAmount: number) => ({
  'county-decision': { monthlyAmount, amountApproved: funeralSubsidy(ground, monthlyAmount, '2026-02-10') },
});

export const funeralSubsidyItemExamples = defineServiceItemExamples({
  accepted: [
    {
      title: '烈士遗属，六个月',
      person: { ...gone, identities: ['martyr-family'] },
      answers: { ...answers, ground: 'survivor' },
      steps: approved('survivor', 340_000),
    },
    {
      title: '残疾军人因病死亡，十二个月',
      person: { ...gone, identities: ['disabled-soldier'] },
      answers: { ...answers, ground: 'disabled-by-illness' },
      steps: approved('disabled-by-illness', 282_167),
    },
    {
      title: '参试退役军人，六个月',
      person: { ...gone, identities: ['nuclear-test-veteran'] },
      answers: { ...answers, ground: 'combat-veteran' },
      steps: approved('combat-veteran', 80_000),
    },
  ],
  refused: [
    {
      title: '档案还在册',
      person: { identities: ['martyr-family'], state: 'active', age: 88 },
      answers: { ...answers, ground: 'survivor' },
      refusedBy: { rule: 'has-died' },
    },
    {
      title: '带病回乡退役军人没有丧葬补助',
      person: { ...gone, identities: ['returned-with-illness'] },
      answers: { ...answers, ground: 'combat-veteran' },
      refusedBy: { rule: 'ground-fits' },
    },
    {
      title: '领取人选了本人',
      person: { ...gone, identities: ['martyr-family'] },
      answers: { ...answers, ground: 'survivor', payeeKinship: '01' },
      refusedBy: { field: null },
    },
  ],
  demonstration: {
    perTownshipYear: 2,
    draw: {
      diedOn: [-20, -35, -50],
      forYear: [2026],
      payeeName: ['黎小川', '梁文', '秦岚'],
      payeeKinship: ['20', '30', '10'],
      isPaidBefore: [false],
    },
    together: [
      { ground: 'survivor', monthlyAmount: 212_000, amountApproved: 1_272_000 },
      { ground: 'combat-veteran', monthlyAmount: 80_000, amountApproved: 480_000 },
      { ground: 'disabled-by-illness', monthlyAmount: 98_833, amountApproved: 1_185_996 },
    ],
  },
});
