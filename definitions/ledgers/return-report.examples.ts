import { defineLedgerExamples } from '#kit';

export const returnReportExamples = defineLedgerExamples({
  accepted: [
    {
      title: '秋季退役士兵在家门口报到',
      answers: {
        reportedOn: '2026-09-08',
        season: 'autumn',
        way: 'self-employed',
        isOnline: true,
        isWithinLimit: true,
        isHouseholdSettled: true,
      },
      hasPerson: true,
    },
    {
      title: '因病住院逾期报到',
      answers: {
        reportedOn: '2026-10-20',
        veteranName: '宋长河',
        season: 'autumn',
        way: 'self-employed',
        isOnline: false,
        isWithinLimit: false,
        overdueReason: '住院治疗，有医院证明',
      },
    },
  ],
  refused: [
    {
      title: '逾期没有写原因',
      answers: {
        reportedOn: '2026-10-20',
        veteranName: '宋长河',
        season: 'autumn',
        way: 'self-employed',
        isOnline: false,
        isWithinLimit: false,
      },
      refusedAt: 'overdueReason',
    },
    {
      title: '没有写谁报到',
      answers: {
        reportedOn: '2026-09-08',
        season: 'autumn',
        way: 'self-employed',
        isOnline: true,
        isWithinLimit: true,
      },
      refusedAt: null,
    },
  ],
  demonstration: {
    perStationYear: 14,
    levels: ['township'],
    months: [3, 4, 9, 10],
    draw: {
      personId: [true],
      season: ['spring', 'autumn', 'autumn'],
      way: [
        'self-employed',
        'self-employed',
        'self-employed',
        'self-employed',
        'work-assigned',
        'monthly-pension',
        'transferred',
      ],
      isOnline: [true, true, true, false],
      isWithinLimit: [true, true, true, true, true, true, false],
      isHouseholdSettled: [true, true, null],
      overdueReason: ['住院治疗', '路途耽搁'],
    },
  },
});
