import { defineServiceItemExamples } from '#kit';

const veteran = { identities: ['retired-soldier'], state: 'active', age: 47, filedOn: '2019-05-20' };
const answers = {
  cardKind: 'veteran',
  hasCard: false,
  bar: 'none',
  isGuardian: false,
  handOver: 'door',
};
const steps = { 'county-centre': { isIdentityRight: true }, 'province-filing': {} };

export const veteranCardItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '退役士兵申领，送证上门', person: veteran, answers, steps },
    {
      title: '既是退役军人又是烈士遗属，选遗属优待证',
      person: { ...veteran, identities: ['retired-soldier', 'martyr-family'] },
      answers: { ...answers, cardKind: 'survivor' },
      steps,
    },
    {
      title: '监护人代办',
      person: { ...veteran, identities: ['disabled-soldier'] },
      answers: { ...answers, isGuardian: true, handOver: 'appointment' },
      steps,
    },
  ],
  refused: [
    {
      title: '没有建档',
      person: { identities: ['retired-soldier'], state: 'active', age: 47, filedOn: null },
      answers,
      refusedBy: { rule: 'is-filed' },
    },
    {
      title: '已经有一张',
      person: veteran,
      answers: { ...answers, hasCard: true },
      refusedBy: { rule: 'one-card' },
    },
    {
      title: '退役士兵选了遗属优待证',
      person: veteran,
      answers: { ...answers, cardKind: 'survivor' },
      refusedBy: { rule: 'kind-fits' },
    },
    {
      title: '被开除军籍',
      person: veteran,
      answers: { ...answers, bar: 'dismissed' },
      refusedBy: { refusal: 'dismissed' },
    },
    {
      title: '正在剥夺政治权利期内',
      person: veteran,
      answers: { ...answers, bar: 'rights-deprived' },
      refusedBy: { refusal: 'rights-deprived' },
    },
    {
      title: '正在服刑',
      person: veteran,
      answers: { ...answers, bar: 'imprisoned' },
      refusedBy: { refusal: 'imprisoned' },
    },
    {
      title: '受过刑事处罚，由省里决定',
      person: veteran,
      answers: { ...answers, bar: 'sentenced' },
      refusedBy: { refusal: 'for-province' },
    },
  ],
  demonstration: {
    perTownshipYear: 12,
    draw: {
      cardKind: ['veteran'],
      hasCard: [false],
      bar: ['none'],
      isGuardian: [false],
      handOver: ['door', 'together', 'appointment'],
      isIdentityRight: [true],
    },
  },
});
