import { defineLedgerExamples } from '#kit';

export const meritNoticeExamples = defineLedgerExamples({
  accepted: [
    {
      title: '三等功喜报送到家',
      answers: {
        deliveredOn: '2026-02-05',
        grade: 'third-class',
        soldierName: '许志远',
        unit: '99001部队',
        receivedOn: '2026-02-03',
        bonus: 300_000,
        deliverers: 6,
      },
    },
    {
      title: '二等功喜报，军人已建档',
      answers: { deliveredOn: '2026-08-01', grade: 'second-class', bonus: 1_000_000 },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '没有写送给谁',
      answers: { deliveredOn: '2026-02-05', grade: 'third-class', bonus: 300_000 },
      refusedAt: null,
    },
    {
      title: '没有填奖励金',
      answers: { deliveredOn: '2026-02-05', grade: 'third-class', soldierName: '许志远' },
      refusedAt: 'bonus',
    },
  ],
  demonstration: {
    perStationYear: 3,
    levels: ['township'],
    draw: {
      soldierName: ['许志远', '马振邦', '罗一鸣', '谭家栋', '姜海峰'],
      unit: ['99001部队', '99002部队', '99003部队'],
      receivedOn: [-1, -2, -5],
      deliverers: [4, 5, 6, 8],
    },
    together: [
      { grade: 'outstanding', bonus: 100_000 },
      { grade: 'outstanding', bonus: 100_000 },
      { grade: 'commendation', bonus: 0 },
      { grade: 'third-class', bonus: 300_000 },
      { grade: 'third-class', bonus: 300_000 },
      { grade: 'second-class', bonus: 1_000_000 },
      { grade: 'first-class', bonus: 2_000_000 },
    ],
  },
});
