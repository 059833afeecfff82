import { defineLedgerExamples } from '#kit';

export const petitionCaseExamples = defineLedgerExamples({
  accepted: [
    {
      title: '网上信访按时答复，诉求合理',
      answers: {
        acceptedOn: '2026-03-05',
        channel: 'online',
        type: 'claim',
        matter: 'benefits',
        closedOn: '2026-04-01',
        result: 'supported',
        isOnTime: true,
        rating: 'satisfied',
      },
    },
    {
      title: '情况复杂，经批准延长后第75日办结',
      answers: {
        acceptedOn: '2026-03-05',
        channel: 'letter',
        type: 'claim',
        matter: 'placement',
        closedOn: '2026-05-19',
        result: 'explained',
        isOnTime: true,
      },
    },
    {
      title: '来访，办理中',
      answers: {
        acceptedOn: '2026-11-05',
        channel: 'visit',
        type: 'claim',
        matter: 'placement',
        visitors: 2,
        isLeaderCase: true,
      },
    },
  ],
  refused: [
    {
      title: '办结没有结果',
      answers: {
        acceptedOn: '2026-03-05',
        channel: 'online',
        type: 'claim',
        matter: 'benefits',
        closedOn: '2026-04-01',
        isOnTime: true,
      },
      refusedAt: 'result',
    },
    {
      title: '网上信访不填来访人次',
      answers: {
        acceptedOn: '2026-03-05',
        channel: 'online',
        type: 'claim',
        matter: 'benefits',
        visitors: 2,
      },
      refusedAt: 'visitors',
    },
    {
      title: '办结早于受理',
      answers: {
        acceptedOn: '2026-03-05',
        channel: 'online',
        type: 'claim',
        matter: 'benefits',
        closedOn: '2026-03-01',
        result: 'explained',
        isOnTime: true,
      },
      refusedAt: null,
    },
    {
      title: '受理后第60日办结，不是逾期',
      answers: {
        acceptedOn: '2026-03-05',
        channel: 'online',
        type: 'claim',
        matter: 'benefits',
        closedOn: '2026-05-04',
        result: 'explained',
        isOnTime: false,
      },
      refusedAt: null,
    },
    {
      title: '受理后四个月才办结，不是按时办结',
      answers: {
        acceptedOn: '2026-03-05',
        channel: 'online',
        type: 'claim',
        matter: 'benefits',
        closedOn: '2026-07-06',
        result: 'explained',
        isOnTime: true,
      },
      refusedAt: null,
    },
  ],
  demonstration: {
    perStationYear: 26,
    levels: ['county'],
    draw: {
      channel: ['online', 'online', 'online', 'letter', 'phone', 'visit', 'visit'],
      type: ['claim', 'claim', 'claim', 'suggestion'],
      matter: ['benefits', 'placement', 'social-insurance', 'hardship', 'policy', 'employment'],
      visitors: [1, 1, 2, 3],
      isLeaderCase: [null, false, true],
      result: ['supported', 'supported', 'explained', 'not-supported', 'transferred'],
      rating: ['very-satisfied', 'satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', null, null],
    },
    together: [
      { closedOn: 10, isOnTime: true },
      { closedOn: 20, isOnTime: true },
      { closedOn: 30, isOnTime: true },
      { closedOn: 45, isOnTime: true },
      { closedOn: 58, isOnTime: true },
      { closedOn: 74, isOnTime: false },
      { closedOn: null },
    ],
  },
});
