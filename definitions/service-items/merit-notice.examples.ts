import { defineServiceItemExamples } from '#kit';

const person = { identities: ['serving-family'], state: 'active', age: 52 };
const answers = {
  grade: 'third-class',
  soldierName: '黎小川',
  unit: '99801部队',
  receivedOn: '2026-04-07',
  isFamilyHere: true,
};
const steps = {
  'county-plan': { bonus: 716_300, plannedOn: '2026-04-15' },
  delivery: { deliveredOn: '2026-04-15', deliverers: 8 },
};

export const meritNoticeItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '三等功', person, answers, steps },
    {
      title: '四有优秀士兵，没有奖励金',
      person,
      answers: { ...answers, grade: 'outstanding' },
      steps: { ...steps, 'county-plan': { bonus: 0, plannedOn: '2026-04-15' } },
    },
  ],
  refused: [
    {
      title: '家庭已搬到外县',
      person,
      answers: { ...answers, isFamilyHere: false },
      refusedBy: { rule: 'lives-here' },
    },
    {
      title: '没有立功等级',
      person,
      answers: { soldierName: '黎小川', receivedOn: '2026-04-07', isFamilyHere: true },
      refusedBy: { field: 'grade' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      soldierName: ['黎小川', '梁文', '秦岚'],
      unit: ['99801部队', '99807部队'],
      receivedOn: [-5, -2],
      isFamilyHere: [true],
      plannedOn: [5],
      deliveredOn: [5, 7],
      deliverers: [4, 6, 8],
    },
    together: [
      { grade: 'third-class', bonus: 716_300 },
      { grade: 'outstanding', bonus: 238_800 },
      { grade: 'commendation', bonus: 0 },
    ],
  },
});
