import { defineLedgerExamples } from '#kit';

export const preferentialOfferExamples = defineLedgerExamples({
  accepted: [
    {
      title: '餐饮店签约',
      answers: {
        signedOn: '2026-07-20',
        merchant: '云麓饭店',
        kind: 'catering',
        isJoining: true,
        offer: '凭优待证九折',
      },
    },
    {
      title: '门店退出',
      answers: { signedOn: '2026-11-02', merchant: '某超市', kind: 'retail', isJoining: false },
    },
  ],
  refused: [
    {
      title: '没有写商家',
      answers: { signedOn: '2026-07-20', kind: 'catering', isJoining: true },
      refusedAt: 'merchant',
    },
    {
      title: '没有选是否签约',
      answers: { signedOn: '2026-07-20', merchant: '云麓饭店', kind: 'catering' },
      refusedAt: 'isJoining',
    },
  ],
  demonstration: {
    perStationYear: 8,
    levels: ['county'],
    draw: {
      isJoining: [true, true, true, true, true, true, true, false],
      offer: [null, '凭优待证九折', '优先办理'],
    },
    together: [
      { kind: 'catering', merchant: '云麓饭店' },
      { kind: 'retail', merchant: '惠民超市' },
      { kind: 'medical', merchant: '云麓康复医院' },
      { kind: 'travel', merchant: '云麓景区' },
      { kind: 'finance', merchant: '云麓农商银行网点' },
      { kind: 'education', merchant: '云麓驾校' },
      { kind: 'life', merchant: '便民理发店' },
    ],
  },
});
