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
      { category: 'disabled', persons: 78, due: 78, amount: 15_200_000 },
      { category: 'survivors', persons: 60, due: 60, amount: 16_100_000 },
      { category: 'demobilised', persons: 12, due: 12, amount: 2_160_000 },
      { category: 'returned-with-illness', persons: 46, due: 46, amount: 3_700_000 },
      { category: 'combat-and-test', persons: 66, due: 67, amount: 5_740_000 },
      { category: 'rural-over-60', persons: 190, due: 191, amount: 4_560_000 },
      { category: 'martyr-child', persons: 14, due: 14, amount: 840_000 },
    ],
  },
});
