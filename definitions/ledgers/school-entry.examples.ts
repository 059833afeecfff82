import { defineLedgerExamples } from '#kit';

export const schoolEntryExamples = defineLedgerExamples({
  accepted: [
    {
      title: '小学入学',
      answers: {
        settledOn: '2026-08-25',
        stage: 'primary',
        kind: 'enrol',
        school: '和平小学',
        parentUnit: '99001部队',
        isSettled: true,
      },
    },
    {
      title: '转学办理中',
      answers: {
        settledOn: '2026-10-25',
        stage: 'junior',
        kind: 'transfer',
        school: '云麓三中',
        isSettled: false,
      },
    },
  ],
  refused: [
    {
      title: '没有学校',
      answers: { settledOn: '2026-08-25', stage: 'primary', kind: 'enrol', isSettled: true },
      refusedAt: 'school',
    },
    {
      title: '没有说明是否落实',
      answers: { settledOn: '2026-08-25', stage: 'primary', kind: 'enrol', school: '和平小学' },
      refusedAt: 'isSettled',
    },
  ],
  demonstration: {
    perStationYear: 12,
    levels: ['county'],
    months: [2, 8, 9],
    draw: {
      stage: ['kindergarten', 'kindergarten', 'primary', 'primary', 'junior', 'senior'],
      kind: ['enrol', 'enrol', 'transfer'],
      school: ['和平小学', '云麓三中', '机关幼儿园'],
      parentUnit: [null, '99001部队'],
      isSettled: [true, true, true, true, false],
    },
  },
});
