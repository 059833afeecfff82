import { defineLedgerExamples } from '#kit';

export const liaisonContactExamples = defineLedgerExamples({
  accepted: [
    {
      title: '入户联系，无诉求',
      answers: {
        contactedOn: '2026-04-07',
        way: 'door',
        class: 'general',
        hasRequest: false,
        rating: 'very-satisfied',
        liaison: '联络员一组',
      },
      hasPerson: true,
    },
    {
      title: '电话联系，诉求办结',
      answers: {
        contactedOn: '2026-04-08',
        way: 'phone',
        class: 'key',
        talk: '询问医疗补助。',
        hasRequest: true,
        isRequestMet: true,
        liaison: '联络员二组',
      },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '没有诉求却填办结',
      answers: {
        contactedOn: '2026-04-07',
        way: 'door',
        class: 'general',
        hasRequest: false,
        isRequestMet: true,
        liaison: '联络员一组',
      },
      hasPerson: true,
      refusedAt: 'isRequestMet',
    },
    {
      title: '没有选服务对象',
      answers: {
        contactedOn: '2026-04-07',
        way: 'door',
        class: 'general',
        hasRequest: false,
        liaison: '联络员一组',
      },
      refusedAt: 'personId',
    },
  ],
  demonstration: {
    perStationYear: 150,
    levels: ['village'],
    draw: {
      personId: [true],
      way: ['door', 'door', 'phone', 'phone', 'message', 'meeting', 'video'],
      class: ['key', 'regular', 'regular', 'general', 'general', 'general'],
      talk: [null, null, '生活平稳。', '询问优待证用途。', '希望了解养老政策。'],
      hasRequest: [false, false, false, false, true],
      isRequestMet: [true, true, true, false],
      rating: [
        'very-satisfied',
        'very-satisfied',
        'satisfied',
        'satisfied',
        'fairly-satisfied',
        'dissatisfied',
        null,
        null,
      ],
      liaison: ['联络员一组', '联络员二组', '联络员三组'],
    },
  },
});
