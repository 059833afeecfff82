import { defineServiceItemExamples } from '#kit';
import { deathPension } from './amounts/death-pension.ts';

const answers = {
  kind: 'duty',
  diedOn: '2026-02-01',
  forYear: 2026,
  kinship: '50',
  payeeName: '黎大伯',
  hasCertificate: true,
  isPaidBefore: false,
};
const pay = { yearlyIncome: 5_400_000, basicPay: 480_000, lowestPay: 520_000 };
const approved = (kind: string, supplement: number) => ({
  'county-decision': {
    ...pay,
    supplement,
    amountApproved: deathPension({ ...pay, kind, supplementPercent: supplement, diedOn: '2026-02-01' }),
  },
});

export const deathPensionItemExamples = defineServiceItemExamples({
  accepted: [
    {
      title: '因公牺牲，增发百分之十五',
      person: { identities: ['duty-death-family'], state: 'active', age: 55 },
      answers,
      steps: approved('duty', 15),
    },
    {
      title: '病故，没有增发',
      person: { identities: ['illness-death-family'], state: 'active', age: 51 },
      answers: { ...answers, kind: 'illness', kinship: '12', payeeName: '梁大娘' },
      steps: approved('illness', 0),
    },
  ],
  refused: [
    {
      title: '没有证明书',
      person: { identities: ['duty-death-family'], state: 'active', age: 55 },
      answers: { ...answers, hasCertificate: false },
      refusedBy: { rule: 'has-certificate' },
    },
    {
      title: '病故军人遗属填成因公牺牲',
      person: { identities: ['illness-death-family'], state: 'active', age: 51 },
      answers,
      refusedBy: { rule: 'kind-fits' },
    },
    {
      title: '增发比例填成百分之二十',
      person: { identities: ['duty-death-family'], state: 'active', age: 55 },
      answers,
      steps: { 'county-decision': { ...approved('duty', 0)['county-decision'], supplement: 20 } },
      refusedBy: { field: null },
    },
    {
      title: '关系填成本人',
      person: { identities: ['duty-death-family'], state: 'active', age: 55 },
      answers: { ...answers, kinship: '01' },
      refusedBy: { field: null },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      kind: ['illness'],
      diedOn: [-60, -90],
      forYear: [2026],
      kinship: ['50', '12'],
      payeeName: ['黎大伯', '梁大娘'],
      hasCertificate: [true],
      isPaidBefore: [false],
      yearlyIncome: [5_400_000],
      basicPay: [480_000],
      lowestPay: [520_000],
      supplement: [0],
      amountApproved: [31_600_000],
    },
  },
});
