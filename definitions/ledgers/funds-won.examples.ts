import { defineLedgerExamples } from '#kit';

export const fundsWonExamples = defineLedgerExamples({
  accepted: [
    {
      title: '省级站点建设补助',
      answers: {
        receivedOn: '2026-06-03',
        level: 'provincial',
        purpose: 'stations',
        amount: 80_000_000,
        document: '云岭退役军人函〔2026〕15号',
      },
    },
    {
      title: '市级困难帮扶资金',
      answers: { receivedOn: '2026-09-03', level: 'city', purpose: 'hardship', amount: 20_000_000 },
    },
  ],
  refused: [
    {
      title: '金额为零',
      answers: { receivedOn: '2026-06-03', level: 'provincial', purpose: 'stations', amount: 0 },
      refusedAt: 'amount',
    },
    {
      title: '没有用途',
      answers: { receivedOn: '2026-06-03', level: 'provincial', amount: 80_000_000 },
      refusedAt: 'purpose',
    },
  ],
  demonstration: {
    perStationYear: 6,
    levels: ['county'],
    draw: {
      level: ['national', 'provincial', 'provincial', 'city'],
      purpose: ['benefits', 'hardship', 'employment', 'stations', 'memorial'],
      amount: [5_000_000, 20_000_000, 60_000_000],
      document: [null],
    },
  },
});
