import { defineLedgerExamples } from '#kit';

export const staffAppraisalExamples = defineLedgerExamples({
  accepted: [
    {
      title: '三月考勤',
      answers: { assessedOn: '2026-03-31', kind: 'attendance', staff: 22, attendanceDays: 440, leaveDays: 6 },
    },
    {
      title: '一季度平时考核',
      answers: {
        assessedOn: '2026-04-10',
        kind: 'quarter',
        staff: 22,
        excellent: 8,
        good: 14,
        fair: 0,
        poor: 0,
      },
    },
  ],
  refused: [
    {
      title: '考勤却填了等次',
      answers: { assessedOn: '2026-03-31', kind: 'attendance', staff: 22, excellent: 3 },
      refusedAt: 'excellent',
    },
    {
      title: '优秀多于应考核人数',
      answers: { assessedOn: '2026-04-10', kind: 'quarter', staff: 5, excellent: 8 },
      refusedAt: null,
    },
  ],
  demonstration: {
    perStationYear: 16,
    levels: ['county', 'city'],
    draw: {},
    together: [
      { kind: 'attendance', staff: 22, attendanceDays: 440, leaveDays: 6 },
      { kind: 'attendance', staff: 22, attendanceDays: 462, leaveDays: 2 },
      { kind: 'attendance', staff: 21, attendanceDays: 399, leaveDays: 9 },
      { kind: 'quarter', staff: 22, excellent: 8, good: 14 },
      { kind: 'year', staff: 22, excellent: 4, good: 17, fair: 1 },
    ],
  },
});
