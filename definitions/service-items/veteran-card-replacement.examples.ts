import { defineServiceItemExamples } from '#kit';

const person = { identities: ['retired-soldier'], state: 'active', age: 47, filedOn: '2019-05-20' };
const answers = { reason: 'worn', hasCard: true, handOver: 'appointment' };
const steps = { 'county-centre': { isIdentityRight: true }, 'province-filing': {} };

export const veteranCardReplacementItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '卡面磨损', person, answers, steps },
    {
      title: '改名，卡面信息变更，免费',
      person,
      answers: { ...answers, reason: 'face-data', whatChanged: '姓名变更。' },
      steps,
    },
    {
      title: '换成遗属优待证',
      person: { ...person, identities: ['retired-soldier', 'martyr-family'] },
      answers: { ...answers, reason: 'card-kind', newKind: 'survivor' },
      steps,
    },
  ],
  refused: [
    {
      title: '旧卡丢了',
      person,
      answers: { ...answers, hasCard: false },
      refusedBy: { rule: 'has-card' },
    },
    {
      title: '信息变更没有写变了什么',
      person,
      answers: { ...answers, reason: 'face-data' },
      refusedBy: { field: 'whatChanged' },
    },
  ],
  demonstration: {
    perTownshipYear: 2,
    draw: {
      reason: ['worn', 'quality', 'province'],
      hasCard: [true],
      handOver: ['door', 'appointment'],
      isIdentityRight: [true],
    },
  },
});
