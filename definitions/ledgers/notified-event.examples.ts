import { defineLedgerExamples } from '#kit';

export const notifiedEventExamples = defineLedgerExamples({
  accepted: [
    {
      title: '数据质量通报，已改正',
      answers: {
        notifiedOn: '2026-03-30',
        level: 'provincial',
        kind: 'data',
        event: '建档立卡数据缺项',
        isSettled: true,
      },
    },
    {
      title: '进度通报，在办',
      answers: {
        notifiedOn: '2026-09-10',
        level: 'city',
        kind: 'progress',
        event: '年度确认进度偏慢',
        isSettled: false,
      },
    },
  ],
  refused: [
    {
      title: '没有写事件',
      answers: { notifiedOn: '2026-03-30', level: 'city', kind: 'data', isSettled: true },
      refusedAt: 'event',
    },
    {
      title: '类别不存在',
      answers: { notifiedOn: '2026-03-30', level: 'city', kind: 'person', event: '某事', isSettled: true },
      refusedAt: 'kind',
    },
  ],
  demonstration: {
    perStationYear: 3,
    levels: ['county', 'city'],
    draw: { level: ['city', 'provincial'], isSettled: [true, true, true, false] },
    together: [
      { kind: 'petition', event: '信访事项超期' },
      { kind: 'quality', event: '窗口服务投诉' },
      { kind: 'data', event: '建档立卡数据缺项' },
      { kind: 'progress', event: '年度确认进度偏慢' },
      { kind: 'safety', event: '光荣院消防隐患' },
    ],
  },
});
