import { defineLedgerExamples } from '#kit';

export const appointmentExamples = defineLedgerExamples({
  accepted: [
    {
      title: '聘任创业导师',
      answers: {
        appointedOn: '2026-03-10',
        kind: 'startup-mentor',
        appointee: '钱晓东',
        workplace: '云麓职业技术学院',
        until: '2028-03-09',
      },
    },
    {
      title: '聘任退役军人为联络员',
      answers: { appointedOn: '2026-01-10', kind: 'liaison', appointee: '丁卫军' },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '聘期截止早于聘任',
      answers: {
        appointedOn: '2026-03-10',
        kind: 'startup-mentor',
        appointee: '钱晓东',
        until: '2026-01-01',
      },
      refusedAt: null,
    },
    {
      title: '没有受聘人',
      answers: { appointedOn: '2026-03-10', kind: 'startup-mentor' },
      refusedAt: 'appointee',
    },
  ],
  demonstration: {
    perStationYear: 16,
    levels: ['county'],
    draw: {
      kind: [
        'liaison',
        'liaison',
        'liaison',
        'startup-mentor',
        'startup-mentor',
        'legal-adviser',
        'psychologist',
        'veteran-lecturer',
        'social-supervisor',
        'mediator',
      ],
      personId: [true, false],
      appointee: ['丁卫军', '钱晓东', '田秀英', '范国栋'],
      workplace: [null, '云麓职业技术学院', '正义律师事务所'],
      until: [365, 730, null],
    },
  },
});
