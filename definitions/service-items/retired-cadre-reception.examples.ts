import { defineServiceItemExamples } from '#kit';

const person = { identities: ['retired-cadre'], state: 'active', age: 58 };
const answers = { category: 'retired-officer', rankOfPost: '正团职', batch: '第25批', isOrderedHere: true };
const steps = {
  'archive-review': { isArchiveSound: true },
  'city-decision': { centre: '云麓市第一军休服务中心', receivedOn: '2026-05-20' },
  'handing-over': { isHouseholdSettled: true, isInsured: true },
};

export const retiredCadreReceptionItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '退休军官', person, answers, steps },
    {
      title: '退休军士',
      person: { ...person, age: 55 },
      answers: { ...answers, category: 'retired-sergeant', rankOfPost: '一级军士长' },
      steps,
    },
  ],
  refused: [
    {
      title: '计划不在本地',
      person,
      answers: { ...answers, isOrderedHere: false },
      refusedBy: { rule: 'is-ordered-here' },
    },
    {
      title: '没有写批次',
      person,
      answers: { category: 'retired-officer', rankOfPost: '正团职', isOrderedHere: true },
      refusedBy: { field: 'batch' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      category: ['retired-officer', 'retired-sergeant'],
      rankOfPost: ['正团职', '副师职'],
      batch: ['第25批', '第26批'],
      isOrderedHere: [true],
      isArchiveSound: [true],
      centre: ['云麓市第一军休服务中心'],
      receivedOn: [25, 30],
      isHouseholdSettled: [true],
      isInsured: [true],
    },
  },
});
