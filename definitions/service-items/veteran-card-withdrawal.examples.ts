import { defineServiceItemExamples } from '#kit';

const gone = { identities: ['retired-soldier'], state: 'deceased', age: 86 };
const holder = { identities: ['retired-soldier'], state: 'active', age: 50 };
const steps = { 'province-decision': { withdrawnOn: '2026-06-20' } };

export const veteranCardWithdrawalItemExamples = defineServiceItemExamples({
  accepted: [
    {
      title: '持证人去世',
      person: gone,
      answers: { ground: 'died', facts: '已登记去世，家属交回优待证。' },
      steps,
    },
    {
      title: '错发，本人没有意见',
      person: holder,
      answers: { ground: 'issued-in-error', isHeard: true, facts: '种类选错，本人同意收回后另行申领。' },
      steps,
    },
  ],
  refused: [
    {
      title: '档案还在册却以去世为由',
      person: holder,
      answers: { ground: 'died', facts: '听说去世。' },
      refusedBy: { rule: 'ground-agrees' },
    },
    {
      title: '没有听取本人意见',
      person: holder,
      answers: { ground: 'barred', isHeard: false, facts: '法院判决书。' },
      refusedBy: { rule: 'holder-heard' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      ground: ['handed-back', 'issued-in-error'],
      isHeard: [true],
      facts: ['本人书面说明。', '核对后确认种类选错。'],
      withdrawnOn: [60, 70],
    },
  },
});
