import { defineServiceItemExamples } from '#kit';

const person = { identities: ['retired-soldier'], state: 'active', age: 36 };
const answers = { way: 'phone', isVoluntary: true };
const steps = { arrange: { expert: '梁老师', servedOn: '2026-05-14' } };

export const psychologicalCounsellingItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '电话预约', person, answers, steps },
    {
      title: '家属上门预约',
      person: { ...person, identities: ['serving-family'] },
      answers: { ...answers, way: 'door', wantsSameSex: true },
      steps,
    },
  ],
  refused: [
    {
      title: '家人代约，本人不愿意',
      person,
      answers: { ...answers, isVoluntary: false },
      refusedBy: { rule: 'asks-freely' },
    },
    {
      title: '没有选方式',
      person,
      answers: { isVoluntary: true },
      refusedBy: { field: 'way' },
    },
  ],
  demonstration: {
    perTownshipYear: 2,
    draw: {
      isVoluntary: [true],
      way: ['phone', 'door'],
      expert: ['梁老师', '秦老师'],
      servedOn: [2, 4],
    },
  },
});
