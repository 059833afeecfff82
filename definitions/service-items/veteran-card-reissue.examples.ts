import { defineServiceItemExamples } from '#kit';

const person = { identities: ['retired-soldier'], state: 'active', age: 47, filedOn: '2019-05-20' };
const answers = { lostOn: '2026-04-02', isReported: true, reportedOn: '2026-04-02', handOver: 'appointment' };
const steps = { 'county-centre': { isIdentityRight: true }, 'province-filing': {} };

export const veteranCardReissueItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '当天挂失', person, answers, steps },
    {
      title: '遗属优待证丢失',
      person: { ...person, identities: ['martyr-family'] },
      answers: { ...answers, reportedOn: '2026-04-05', handOver: 'door' },
      steps,
    },
  ],
  refused: [
    {
      title: '还没有挂失',
      person,
      answers: { lostOn: '2026-04-02', isReported: false, handOver: 'door' },
      refusedBy: { rule: 'loss-reported' },
    },
    {
      title: '挂失早于丢失',
      person,
      answers: { ...answers, reportedOn: '2026-04-01' },
      refusedBy: { field: null },
    },
  ],
  demonstration: {
    perTownshipYear: 2,
    draw: {
      lostOn: [-6, -4],
      isReported: [true],
      reportedOn: [-3, -2],
      handOver: ['door', 'appointment'],
      isIdentityRight: [true],
    },
  },
});
