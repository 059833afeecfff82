import { defineServiceItemExamples } from '#kit';

const person = { identities: ['serving-family'], state: 'active', age: 34 };
const answers = {
  stage: 'primary',
  kind: 'enrol',
  wish: '麓南实验小学',
  parentUnit: '99801部队',
  entryOn: '2026-09-01',
  isChild: true,
};
const steps = {
  'county-check': { letterOn: '2026-05-12' },
  'education-answer': { school: '麓南实验小学', answeredOn: '2026-05-26' },
};

export const schoolEntryItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '小学一年级入学', person, answers, steps },
    {
      title: '随父调防，初中转学',
      person: { ...person, identities: ['serving-soldier'] },
      answers: { stage: 'junior', kind: 'transfer', entryOn: '2026-09-01', isChild: true },
      steps,
    },
  ],
  refused: [
    {
      title: '退役士兵没有其他身份',
      person: { ...person, identities: ['retired-soldier'] },
      answers,
      refusedBy: { rule: 'is-soldiers-family' },
    },
    {
      title: '为侄子申请',
      person,
      answers: { ...answers, isChild: false },
      refusedBy: { rule: 'is-child' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      stage: ['kindergarten', 'primary', 'primary', 'junior'],
      kind: ['enrol', 'enrol', 'transfer'],
      wish: ['麓南实验小学', null],
      parentUnit: ['99801部队', '99807部队'],
      entryOn: [90, 110],
      isChild: [true],
      letterOn: [3, 5],
      school: ['麓南实验小学', '云麓市第三中学', '麓溪幼儿园'],
      answeredOn: [12, 16],
    },
  },
});
