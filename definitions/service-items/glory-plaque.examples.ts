import { defineServiceItemExamples } from '#kit';

const person = { identities: ['retired-soldier'], state: 'active', age: 41 };
const answers = { reason: 'first', hasPlaque: false, isBarred: false };
const steps = { hanging: { hungOn: '2026-07-20', isSigned: true } };

export const gloryPlaqueItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '新退役，第一次申领', person, answers, steps },
    {
      title: '旧牌褪色，更换',
      person: { ...person, identities: ['martyr-family'] },
      answers: { ...answers, reason: 'replace', hasPlaque: true },
      steps,
    },
  ],
  refused: [
    {
      title: '父子都是退役军人，家里已经挂了',
      person,
      answers: { ...answers, hasPlaque: true },
      refusedBy: { rule: 'one-per-household' },
    },
    {
      title: '挂牌的人去世后，旧牌不再更换',
      person: { ...person, state: 'deceased', age: 90 },
      answers: { ...answers, reason: 'replace', hasPlaque: true },
      refusedBy: { rule: 'holder-lives' },
    },
    {
      title: '有不予悬挂的情形',
      person,
      answers: { ...answers, isBarred: true },
      refusedBy: { refusal: 'barred' },
    },
  ],
  demonstration: {
    perTownshipYear: 6,
    draw: { isBarred: [false], hungOn: [10, 20], isSigned: [true] },
    together: [
      { reason: 'first', hasPlaque: false },
      { reason: 'first', hasPlaque: false },
      { reason: 'replace', hasPlaque: true },
    ],
  },
});
