import { defineServiceItemExamples } from '#kit';

const person = { identities: ['retired-soldier'], state: 'active', age: 31 };
const answers = {
  hasBusiness: true,
  business: '云麓市麓风农产品有限公司',
  amountAsked: 30_000_000,
  purpose: '扩建冷库，购买冷藏车。',
};
const steps = {
  'county-check': { referredOn: '2026-04-08' },
  'bank-answer': {
    bank: '云麓农村商业银行',
    loanPaidOn: '2026-05-06',
    loanAmount: 20_000_000,
    isSubsidised: true,
  },
};

export const startupLoanItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '农产品公司扩建', person, answers, steps },
    {
      title: '个体餐馆',
      person: { ...person, identities: ['monthly-pension'] },
      answers: { ...answers, business: '老班长面馆', amountAsked: 10_000_000, purpose: '装修门店。' },
      steps: {
        ...steps,
        'bank-answer': {
          bank: '云麓农村商业银行',
          loanPaidOn: '2026-05-06',
          loanAmount: 8_000_000,
          isSubsidised: false,
        },
      },
    },
  ],
  refused: [
    {
      title: '还没有项目',
      person,
      answers: { ...answers, hasBusiness: false },
      refusedBy: { rule: 'has-business' },
    },
    {
      title: '没有写用途',
      person,
      answers: { hasBusiness: true, business: '老班长面馆', amountAsked: 10_000_000 },
      refusedBy: { field: 'purpose' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      hasBusiness: [true],
      business: ['麓风农产品有限公司', '老班长面馆', '云麓山货合作社'],
      amountAsked: [30_000_000],
      purpose: ['购买设备。', '扩大经营。'],
      referredOn: [3],
      bank: ['云麓农村商业银行', '云麓银行'],
      loanPaidOn: [16, 18],
      loanAmount: [10_000_000, 20_000_000],
      isSubsidised: [true, false],
    },
  },
});
