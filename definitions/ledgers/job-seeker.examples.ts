import { defineLedgerExamples } from '#kit';

export const jobSeekerExamples = defineLedgerExamples({
  accepted: [
    {
      title: '退役士兵求职',
      answers: {
        registeredOn: '2026-10-09',
        wantedPost: '安保管理',
        wantedPay: 600_000,
        isHardToPlace: false,
      },
      hasPerson: true,
    },
    {
      title: '就业困难人员，一对一帮扶',
      answers: { registeredOn: '2026-10-10', wantedPost: '仓库管理', isHardToPlace: true, hasHelper: true },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '没有期望岗位',
      answers: { registeredOn: '2026-10-09', isHardToPlace: false },
      hasPerson: true,
      refusedAt: 'wantedPost',
    },
    {
      title: '没有选求职人',
      answers: { registeredOn: '2026-10-09', wantedPost: '安保管理', isHardToPlace: false },
      refusedAt: 'personId',
    },
  ],
  demonstration: {
    perStationYear: 12,
    levels: ['county', 'township'],
    draw: {
      personId: [true],
      wantedPost: ['安保管理', '货车驾驶', '仓库管理', '行政文员', '电工', '消防员'],
      wantedPay: [null, 400_000, 500_000, 700_000],
      isHardToPlace: [false, false, false, true],
      hasHelper: [true, true, null],
    },
  },
});
