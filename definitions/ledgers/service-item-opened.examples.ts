import { defineLedgerExamples } from '#kit';

export const serviceItemOpenedExamples = defineLedgerExamples({
  accepted: [
    {
      title: '退役报到实现多部门联办',
      answers: {
        openedOn: '2026-01-10',
        item: 'returning-report',
        way: 'joint',
        departments: '公安、人社、医保、组织',
        limitDays: 5,
      },
    },
    {
      title: '优待证窗口',
      answers: { openedOn: '2026-01-10', item: 'veteran-card', way: 'window', windows: 2 },
    },
  ],
  refused: [
    {
      title: '网上事项不填窗口',
      answers: { openedOn: '2026-01-10', item: 'veteran-card', way: 'online', windows: 1 },
      refusedAt: 'windows',
    },
    { title: '没有提供方式', answers: { openedOn: '2026-01-10', item: 'veteran-card' }, refusedAt: 'way' },
  ],
  demonstration: {
    perStationYear: 10,
    levels: ['county'],
    draw: {
      item: [
        'returning-report',
        'household-registration',
        'identity-card',
        'social-insurance-transfer',
        'medical-insurance',
        'party-transfer',
        'veteran-card',
        'one-time-subsidy',
        'living-subsidy',
        'skill-training',
      ],
      way: ['window', 'online', 'online', 'joint'],
      windows: [1, 1, 2],
      departments: [null, '公安、人社、医保', '组织、行政审批'],
      limitDays: [null, 3, 5, 10],
    },
  },
});
