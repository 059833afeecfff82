import { defineLedgerExamples } from '#kit';

export const awardReceivedExamples = defineLedgerExamples({
  accepted: [
    {
      title: '省级先进集体',
      answers: {
        receivedOn: '2026-07-20',
        kind: 'unit',
        level: 'provincial',
        title: '退役军人工作先进集体',
        winner: '云麓市退役军人事务局',
      },
    },
    {
      title: '市级改革试点',
      answers: {
        receivedOn: '2026-02-20',
        kind: 'pilot',
        level: 'city',
        title: '服务“一件事”试点',
        winner: '荣湖县退役军人服务中心',
      },
    },
  ],
  refused: [
    {
      title: '没有名称',
      answers: {
        receivedOn: '2026-07-20',
        kind: 'unit',
        level: 'provincial',
        winner: '云麓市退役军人事务局',
      },
      refusedAt: 'title',
    },
    {
      title: '没有级别',
      answers: { receivedOn: '2026-07-20', kind: 'unit', title: '先进集体', winner: '云麓市退役军人事务局' },
      refusedAt: 'level',
    },
  ],
  demonstration: {
    perStationYear: 4,
    levels: ['county'],
    draw: {
      kind: ['unit', 'project', 'person', 'pilot'],
      level: ['national', 'provincial', 'city', 'city', 'county'],
      title: ['退役军人工作先进集体', '优秀服务项目', '改革试点单位'],
      winner: ['县退役军人事务局', '县退役军人服务中心', '镇街服务站'],
    },
  },
});
