import { defineLedgerExamples } from '#kit';

export const startupLoanExamples = defineLedgerExamples({
  accepted: [
    {
      title: '军创贷',
      answers: { paidOn: '2026-04-18', bank: '云麓农村商业银行', amount: 30_000_000, isSubsidised: true },
      hasPerson: true,
    },
    {
      title: '企业贷款',
      answers: {
        paidOn: '2026-05-18',
        borrower: '长风安保公司',
        bank: '云麓银行',
        amount: 200_000_000,
        isSubsidised: false,
      },
    },
  ],
  refused: [
    {
      title: '没有借款人',
      answers: { paidOn: '2026-04-18', bank: '云麓银行', amount: 30_000_000, isSubsidised: true },
      refusedAt: null,
    },
    {
      title: '金额为零',
      answers: {
        paidOn: '2026-04-18',
        borrower: '长风安保公司',
        bank: '云麓银行',
        amount: 0,
        isSubsidised: true,
      },
      refusedAt: 'amount',
    },
  ],
  demonstration: {
    perStationYear: 11,
    levels: ['county'],
    draw: {
      personId: [true, true, false],
      borrower: ['长风安保公司', '橄榄绿农业合作社'],
      bank: ['云麓农村商业银行', '云麓银行'],
      amount: [10_000_000, 20_000_000, 30_000_000, 100_000_000],
      isSubsidised: [true, true, false],
    },
  },
});
