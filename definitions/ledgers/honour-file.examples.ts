import { defineLedgerExamples } from '#kit';

export const honourFileExamples = defineLedgerExamples({
  accepted: [
    {
      title: '抗美援朝老兵首次建档',
      answers: { madeOn: '2026-03-28', isFirst: true, photos: 6, videos: 1, albums: 1, keeper: '镇街服务站' },
      hasPerson: true,
    },
    { title: '补拍照片', answers: { madeOn: '2026-05-04', isFirst: false, photos: 2 }, hasPerson: true },
  ],
  refused: [
    {
      title: '没有选老兵',
      answers: { madeOn: '2026-03-28', isFirst: true, photos: 6 },
      refusedAt: 'personId',
    },
    {
      title: '照片填了负数',
      answers: { madeOn: '2026-03-28', isFirst: true, photos: -1 },
      hasPerson: true,
      refusedAt: 'photos',
    },
  ],
  demonstration: {
    perStationYear: 3,
    draw: {
      personId: [true],
      isFirst: [true, true, true, false],
      photos: [2, 3, 4, 6],
      videos: [null, null, 1],
      albums: [1, 1, 2, null],
      complete: [true, false, false, null],
      keeper: ['村社服务站', '镇街服务站'],
    },
  },
});
