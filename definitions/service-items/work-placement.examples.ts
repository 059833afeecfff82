import { defineServiceItemExamples } from '#kit';

const sergeant = { identities: ['government-placed'], state: 'active', age: 32 };
const answers = {
  kind: 'sergeant',
  receivedOn: '2026-03-16',
  ground: 'twelve-years',
  yearsServed: 12,
  hasArchiveProof: true,
  isExcluded: false,
  hasLost: false,
};
const steps = {
  'archive-review': { isArchiveSound: true },
  scoring: { score: 4_250, scheme: '2023年办法' },
  choosing: { unitKind: 'institution', unitName: '麓南区水务站', chosenOn: '2026-05-10' },
  letter: { letterOn: '2026-05-20', isOnPost: true },
};

export const workPlacementItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '军士服现役满十二年', person: sergeant, answers, steps },
    {
      title: '义务兵二等功',
      person: { ...sergeant, age: 21 },
      answers: { ...answers, kind: 'conscript', ground: 'merit', yearsServed: 2 },
      steps,
    },
    {
      title: '因战七级',
      person: { ...sergeant, disabilityCause: 'combat', disabilityGrade: 7 },
      answers: { ...answers, ground: 'disabled-in-combat', yearsServed: 6 },
      steps,
    },
    {
      title: '符合逐月领取退役金条件，本人放弃',
      person: sergeant,
      answers: { ...answers, ground: 'monthly-pay-given-up', yearsServed: 16 },
      steps,
    },
    {
      title: '因战六级的一级上士，本人放弃退休',
      person: {
        ...sergeant,
        militaryRank: 'sergeant-first-class',
        disabilityCause: 'combat',
        disabilityGrade: 6,
      },
      answers: { ...answers, ground: 'retirement-given-up', yearsServed: 10 },
      steps,
    },
  ],
  refused: [
    {
      title: '因战六级的中士没有退休可以放弃',
      person: { ...sergeant, militaryRank: 'sergeant', disabilityCause: 'combat', disabilityGrade: 6 },
      answers: { ...answers, ground: 'retirement-given-up', yearsServed: 8 },
      refusedBy: { rule: 'ground-holds' },
    },
    {
      title: '义务兵没有逐月领取退役金可以放弃',
      person: { ...sergeant, age: 21 },
      answers: { ...answers, kind: 'conscript', ground: 'monthly-pay-given-up', yearsServed: 2 },
      refusedBy: { rule: 'ground-holds' },
    },
    {
      title: '军士只服役十一年',
      person: sergeant,
      answers: { ...answers, yearsServed: 11 },
      refusedBy: { rule: 'ground-holds' },
    },
    {
      title: '因公七级不属于因战',
      person: { ...sergeant, disabilityCause: 'duty', disabilityGrade: 7 },
      answers: { ...answers, ground: 'disabled-in-combat' },
      refusedBy: { rule: 'ground-holds' },
    },
    {
      title: '受过刑事处罚',
      person: sergeant,
      answers: { ...answers, isExcluded: true },
      refusedBy: { refusal: 'excluded' },
    },
    {
      title: '拒不服从安排',
      person: sergeant,
      answers: { ...answers, hasLost: true },
      refusedBy: { refusal: 'lost' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      kind: ['sergeant'],
      receivedOn: [-4, -12, -25],
      ground: ['twelve-years'],
      yearsServed: [12, 13, 16],
      hasArchiveProof: [true],
      isExcluded: [false],
      hasLost: [false],
      isArchiveSound: [true],
      score: [3_900, 4_250, 4_880],
      scheme: ['2023年办法'],
      unitKind: ['institution', 'county-enterprise', 'city-enterprise'],
      unitName: ['麓南区水务站', '云麓市公共交通公司', '云麓市图书馆'],
      chosenOn: [60],
      letterOn: [70, 75],
      isOnPost: [true],
    },
  },
});
