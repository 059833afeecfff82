import { defineLedgerExamples } from '#kit';

export const hallReceptionExamples = defineLedgerExamples({
  accepted: [
    {
      title: '当场答复优待证咨询',
      answers: {
        receivedOn: '2026-03-04',
        matter: 'veteran-card',
        persons: 1,
        isAnswered: true,
        handler: '三号窗口',
      },
      hasPerson: true,
    },
    {
      title: '社保接续需转办，按时办结',
      answers: {
        receivedOn: '2026-04-10',
        matter: 'social-insurance',
        visitorName: '孙卫民',
        persons: 2,
        isAnswered: false,
        dueOn: '2026-04-24',
        closedOn: '2026-04-20',
        handler: '综合窗口',
      },
    },
  ],
  refused: [
    {
      title: '来访人数为零',
      answers: {
        receivedOn: '2026-03-04',
        matter: 'policy',
        persons: 0,
        isAnswered: true,
        handler: '一号窗口',
      },
      refusedAt: 'persons',
    },
    {
      title: '办结早于接待',
      answers: {
        receivedOn: '2026-04-10',
        matter: 'policy',
        persons: 1,
        isAnswered: false,
        dueOn: '2026-04-20',
        closedOn: '2026-04-01',
        handler: '一号窗口',
      },
      refusedAt: null,
    },
    {
      title: '当场答复的不用填时限',
      answers: {
        receivedOn: '2026-04-10',
        matter: 'policy',
        persons: 1,
        isAnswered: true,
        dueOn: '2026-04-20',
        handler: '一号窗口',
      },
      refusedAt: 'dueOn',
    },
  ],
  demonstration: {
    perStationYear: 14,
    draw: {
      matter: [
        'reporting',
        'veteran-card',
        'veteran-card',
        'benefits',
        'benefits',
        'placement',
        'employment',
        'social-insurance',
        'hardship',
        'honour',
        'policy',
        'policy',
        'legal',
        'party-membership',
      ],
      personId: [true, true, true, false],
      persons: [1, 1, 1, 1, 2, 3],
      isAnswered: [true, true, true, true, false],
      handler: ['一号窗口', '二号窗口', '三号窗口', '综合窗口', '服务站站长'],
    },
    together: [
      { dueOn: 15, closedOn: 3 },
      { dueOn: 15, closedOn: 8 },
      { dueOn: 10, closedOn: 10 },
      { dueOn: 10, closedOn: 7 },
      { dueOn: 10, closedOn: 14 },
    ],
  },
});
