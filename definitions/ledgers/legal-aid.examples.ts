import { defineLedgerExamples } from '#kit';

export const legalAidExamples = defineLedgerExamples({
  accepted: [
    {
      title: '劳动合同咨询',
      answers: {
        servedOn: '2026-04-22',
        kind: 'consultation',
        clientName: '高先生',
        persons: 1,
        lawyer: '值班律师',
        isReplied: true,
        rating: 'satisfied',
      },
    },
    {
      title: '代写起诉状',
      answers: {
        servedOn: '2026-04-28',
        kind: 'document',
        persons: 1,
        documents: 2,
        lawyer: '常年法律顾问',
        isReplied: true,
        rating: 'very-satisfied',
      },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '代写文书没有件数',
      answers: { servedOn: '2026-04-28', kind: 'document', persons: 1, isReplied: true },
      refusedAt: 'documents',
    },
    {
      title: '没有说明是否答复',
      answers: { servedOn: '2026-04-22', kind: 'consultation', persons: 1 },
      refusedAt: 'isReplied',
    },
  ],
  demonstration: {
    perStationYear: 32,
    levels: ['county'],
    draw: {
      kind: ['consultation', 'consultation', 'consultation', 'aid', 'document', 'mediation'],
      personId: [true, false],
      clientName: ['高先生', '林女士', '谢师傅'],
      persons: [1, 1, 1, 2],
      documents: [1, 1, 2],
      lawyer: ['值班律师', '常年法律顾问', '人民调解员'],
      isReplied: [true, true, true, true, true, true, true, false],
      rating: ['very-satisfied', 'very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', null],
    },
  },
});
