import { defineServiceItemExamples } from '#kit';

const person = { identities: ['retired-soldier'], state: 'active', age: 45 };
const answers = { matter: 'wages', needsLawyer: true, isSued: true, court: '云麓市劳动人事争议仲裁委员会' };
const steps = {
  'county-check': { referredOn: '2026-04-08' },
  'justice-answer': { decidedOn: '2026-04-15', lawyer: '秦律师' },
};

export const legalAidItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '拖欠工资申请仲裁', person, answers, steps },
    {
      title: '三属继承纠纷，还没有立案',
      person: { ...person, identities: ['martyr-family'] },
      answers: { matter: 'inheritance', needsLawyer: true, isSued: false },
      steps: { ...steps, 'justice-answer': { decidedOn: '2026-04-15' } },
    },
  ],
  refused: [
    {
      title: '只是咨询',
      person,
      answers: { ...answers, needsLawyer: false },
      refusedBy: { rule: 'needs-lawyer' },
    },
    {
      title: '没有立案却写了法院',
      person,
      answers: { ...answers, isSued: false },
      refusedBy: { field: 'court' },
    },
  ],
  demonstration: {
    perTownshipYear: 2,
    draw: {
      matter: ['wages', 'injury', 'inheritance', 'family'],
      needsLawyer: [true],
      isSued: [true, false],
      court: ['云麓市人民法院'],
      referredOn: [2, 4],
      decidedOn: [9, 11],
      lawyer: ['秦律师', '梁律师'],
    },
  },
});
