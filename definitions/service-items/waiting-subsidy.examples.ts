import { defineServiceItemExamples } from '#kit';

const person = { identities: ['government-placed'], state: 'active', age: 33 };
const answers = {
  reportedOn: '2026-01-10',
  forYear: 2026,
  months: 4,
  isWaiting: true,
  hasRefusedPost: false,
};
const steps = { 'county-decision': { minimumWage: 200_000, amountApproved: 800_000 } };

export const waitingSubsidyItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '等待四个月', person, answers, steps },
    {
      title: '等待一个月',
      person,
      answers: { ...answers, months: 1 },
      steps: { 'county-decision': { minimumWage: 200_000, amountApproved: 200_000 } },
    },
  ],
  refused: [
    {
      title: '自主就业的',
      person: { ...person, identities: ['retired-soldier'] },
      answers,
      refusedBy: { rule: 'is-work-assigned' },
    },
    {
      title: '已经上岗',
      person,
      answers: { ...answers, isWaiting: false },
      refusedBy: { rule: 'is-waiting' },
    },
    {
      title: '无正当理由拒绝安排',
      person,
      answers: { ...answers, hasRefusedPost: true },
      refusedBy: { refusal: 'refused-post' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      reportedOn: [-120, -90],
      forYear: [2026],
      isWaiting: [true],
      hasRefusedPost: [false],
      minimumWage: [200_000],
    },
    together: [
      { months: 3, amountApproved: 600_000 },
      { months: 4, amountApproved: 800_000 },
    ],
  },
});
