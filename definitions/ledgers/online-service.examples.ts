import { defineLedgerExamples } from '#kit';

export const onlineServiceExamples = defineLedgerExamples({
  accepted: [
    {
      title: '一体化平台上的退役报到，三日办结',
      answers: {
        acceptedOn: '2026-09-07',
        item: 'returning-report',
        channel: 'platform',
        caseNumber: 'YL20260907001',
        closedOn: '2026-09-10',
        isOnTime: true,
        rating: 'very-satisfied',
      },
      hasPerson: true,
    },
    {
      title: '微应用上的优待证申领，办理中',
      answers: { acceptedOn: '2026-09-08', item: 'veteran-card', channel: 'mobile', applicantName: '郑国强' },
    },
  ],
  refused: [
    {
      title: '办结早于受理',
      answers: {
        acceptedOn: '2026-09-08',
        item: 'veteran-card',
        channel: 'mobile',
        closedOn: '2026-09-01',
        isOnTime: true,
      },
      refusedAt: null,
    },
    {
      title: '没有办结却填了按时办结',
      answers: { acceptedOn: '2026-09-08', item: 'veteran-card', channel: 'mobile', isOnTime: true },
      refusedAt: 'isOnTime',
    },
  ],
  demonstration: {
    perStationYear: 36,
    levels: ['county', 'township'],
    draw: {
      item: [
        'returning-report',
        'veteran-card',
        'veteran-card',
        'veteran-card',
        'social-insurance-transfer',
        'one-time-subsidy',
        'conscript-allowance',
        'living-subsidy',
        'glory-plaque',
        'hardship-aid',
        'school-entry',
        'medical-insurance',
        'party-transfer',
        'household-registration',
        'skill-training',
      ],
      channel: ['platform', 'platform', 'mobile', 'self-service'],
      personId: [true],
      closedOn: [1, 2, 3, 5, 8, 12, null],
      isOnTime: [true, true, true, true, true, true, true, false],
      rating: ['very-satisfied', 'very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', null],
    },
  },
});
