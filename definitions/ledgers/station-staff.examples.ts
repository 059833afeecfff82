import { defineLedgerExamples } from '#kit';

export const stationStaffExamples = defineLedgerExamples({
  accepted: [
    {
      title: '专职人员到岗',
      answers: {
        changedOn: '2026-03-01',
        change: 'joined',
        staff: '罗明',
        post: 'full-time',
        isVeteran: true,
      },
    },
    {
      title: '兼职人员离岗',
      answers: {
        changedOn: '2026-08-31',
        change: 'left',
        staff: '方圆',
        post: 'part-time',
        isVeteran: false,
      },
    },
  ],
  refused: [
    {
      title: '没有写姓名',
      answers: { changedOn: '2026-03-01', change: 'joined', post: 'full-time', isVeteran: true },
      refusedAt: 'staff',
    },
    {
      title: '没有选岗位',
      answers: { changedOn: '2026-03-01', change: 'joined', staff: '罗明', isVeteran: true },
      refusedAt: 'post',
    },
  ],
  demonstration: {
    perStationYear: 0.6,
    draw: { staff: ['罗明', '方圆', '蒋平', '汪洋', '白桦', '龚静'], isVeteran: [true, true, false] },
    together: [
      { change: 'joined', post: 'head' },
      { change: 'joined', post: 'deputy' },
      { change: 'joined', post: 'full-time' },
      { change: 'joined', post: 'full-time' },
      { change: 'joined', post: 'part-time' },
      { change: 'left', post: 'part-time' },
    ],
  },
});
