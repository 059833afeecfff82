import { defineLedgerExamples } from '#kit';

export const pensionPaymentExamples = defineLedgerExamples({
  accepted: [
    {
      title: '三月残疾军人抚恤金',
      answers: {
        paidOn: '2026-03-20',
        category: 'disabled',
        persons: 126,
        due: 126,
        amount: 24_600_000,
        isOnTime: true,
      },
    },
    {
      title: '四月农村籍退役士兵，一人账户退回',
      answers: {
        paidOn: '2026-04-20',
        category: 'rural-over-60',
        persons: 410,
        due: 411,
        amount: 9_840_000,
        isOnTime: true,
      },
    },
  ],
  refused: [
    {
      title: '发放多于应发',
      answers: {
        paidOn: '2026-03-20',
        category: 'disabled',
        persons: 127,
        due: 126,
        amount: 24_600_000,
        isOnTime: true,
      },
      refusedAt: null,
    },
    {
      title: '没有金额',
      answers: { paidOn: '2026-03-20', category: 'disabled', persons: 126, due: 126, isOnTime: true },
      refusedAt: 'amount',
    },
  ],
  demonstration: {
    perStationYear: 84,
    levels: ['county'],
    draw: { isOnTime: [true] },
    together: [
      { category: 'disabled', persons: 126, due: 126, amount: 24_600_000 },
      { category: 'survivors', persons: 48, due: 48, amount: 12_900_000 },
      { category: 'demobilised', persons: 35, due: 35, amount: 6_300_000 },
      { category: 'returned-with-illness', persons: 210, due: 210, amount: 16_900_000 },
      { category: 'combat-and-test', persons: 330, due: 331, amount: 28_700_000 },
      { category: 'rural-over-60', persons: 410, due: 411, amount: 9_840_000 },
      { category: 'martyr-child', persons: 22, due: 22, amount: 1_320_000 },
    ],
  },
});
