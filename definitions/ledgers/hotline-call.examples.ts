import { defineLedgerExamples } from '#kit';

export const hotlineCallExamples = defineLedgerExamples({
  accepted: [
    {
      title: '就业创业热线直接答复创业政策',
      answers: {
        calledOn: '2026-05-12',
        hotline: 'employment',
        matter: 'employment',
        callerName: '吴先生',
        isAnswered: true,
        isOnTime: true,
        handler: '热线一席',
      },
    },
    {
      title: '便民热线转来的工单，尚未办结',
      answers: {
        calledOn: '2026-05-13',
        hotline: 'government',
        matter: 'benefits',
        content: '询问生活补助发放时间。',
        isAnswered: false,
        handler: '热线二席',
      },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '没有说明是否直接答复',
      answers: { calledOn: '2026-05-12', hotline: 'bureau', matter: 'policy', handler: '热线一席' },
      refusedAt: 'isAnswered',
    },
    {
      title: '热线名称不在列表中',
      answers: {
        calledOn: '2026-05-12',
        hotline: 'unknown-line',
        matter: 'policy',
        isAnswered: true,
        handler: '热线一席',
      },
      refusedAt: 'hotline',
    },
  ],
  demonstration: {
    perStationYear: 260,
    levels: ['county'],
    draw: {
      hotline: ['government', 'government', 'government', 'bureau', 'employment'],
      matter: [
        'reporting',
        'veteran-card',
        'veteran-card',
        'benefits',
        'benefits',
        'placement',
        'employment',
        'employment',
        'social-insurance',
        'hardship',
        'policy',
        'policy',
        'retired-cadres',
      ],
      personId: [true, false, false],
      callerName: ['王先生', '李先生', '张女士', '刘师傅', '陈先生'],
      content: [
        null,
        '询问优待证办理进度。',
        '询问生活补助发放时间。',
        '询问自主就业一次性经济补助金标准。',
        '询问招聘会时间和地点。',
      ],
      isOnTime: [true, true, true, true, true, true, true, true, true, false],
      handler: ['热线一席', '热线二席', '热线三席'],
    },
    together: [
      { isAnswered: true, isOnTime: true },
      { isAnswered: true, isOnTime: true },
      { isAnswered: true, isOnTime: true },
      { isAnswered: false },
    ],
  },
});
