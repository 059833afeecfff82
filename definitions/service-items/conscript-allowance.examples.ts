import { defineServiceItemExamples } from '#kit';

const soldier = { identities: ['serving-soldier'], state: 'active', age: 20 };
const answers = {
  enlistedFrom: '云麓市麓南区',
  isEnlistedHere: true,
  isConscript: true,
  forYear: 2026,
  months: 12,
  payeeName: '黎大伯',
  payeeKinship: '51',
  isPaidForYear: false,
};
const steps = { 'county-decision': { amountApproved: 2_380_000, decree: '本县当年标准' } };

export const conscriptAllowanceItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '全年在役，父亲领取', person: soldier, answers, steps },
    {
      title: '入伍第一年，按月折算',
      person: soldier,
      answers: { ...answers, months: 3, payeeKinship: '52', payeeName: '梁大娘' },
      steps: { 'county-decision': { amountApproved: 595_000, decree: '本县当年标准' } },
    },
  ],
  refused: [
    {
      title: '户籍迁来，批准入伍地在外县',
      person: soldier,
      answers: { ...answers, enlistedFrom: '外县', isEnlistedHere: false },
      refusedBy: { rule: 'enlisted-here' },
    },
    {
      title: '已经选改军士',
      person: soldier,
      answers: { ...answers, isConscript: false },
      refusedBy: { rule: 'is-in-conscript-years' },
    },
    {
      title: '月数超过十二',
      person: soldier,
      answers: { ...answers, months: 13 },
      refusedBy: { field: 'months' },
    },
  ],
  demonstration: {
    perTownshipYear: 3,
    draw: {
      enlistedFrom: ['云麓市'],
      isEnlistedHere: [true],
      isConscript: [true],
      forYear: [2026],
      payeeName: ['黎大伯', '梁大娘', '秦师傅'],
      payeeKinship: ['51', '52'],
      isPaidForYear: [false],
      decree: ['本县当年标准'],
    },
    together: [
      { months: 12, amountApproved: 2_380_000 },
      { months: 12, amountApproved: 2_380_000 },
      { months: 6, amountApproved: 1_190_000 },
    ],
  },
});
