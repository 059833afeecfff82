import { defineLedgerExamples } from '#kit';

export const partnerActivityExamples = defineLedgerExamples({
  accepted: [
    {
      title: '走访排摸',
      answers: {
        heldOn: '2026-05-18',
        organisation: '云麓暖阳社工服务中心',
        kind: 'visit',
        served: 32,
        isSupervised: true,
      },
    },
    {
      title: '文体活动',
      answers: {
        heldOn: '2026-06-18',
        organisation: '清溪公益协会',
        kind: 'culture',
        served: 80,
        isSupervised: false,
      },
    },
  ],
  refused: [
    {
      title: '没有人次',
      answers: {
        heldOn: '2026-05-18',
        organisation: '云麓暖阳社工服务中心',
        kind: 'visit',
        isSupervised: true,
      },
      refusedAt: 'served',
    },
    {
      title: '没有说明是否督导',
      answers: { heldOn: '2026-05-18', organisation: '云麓暖阳社工服务中心', kind: 'visit', served: 32 },
      refusedAt: 'isSupervised',
    },
  ],
  demonstration: {
    perStationYear: 3,
    levels: ['township'],
    draw: {
      organisation: ['云麓暖阳社工服务中心', '清溪公益协会', '老兵关爱协会'],
      kind: ['visit', 'visit', 'public-good', 'hardship', 'psychology', 'culture'],
      served: [12, 20, 35, 60],
      isSupervised: [true, true, false],
    },
  },
});
