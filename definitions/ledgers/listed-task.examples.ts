import { defineLedgerExamples } from '#kit';

export const listedTaskExamples = defineLedgerExamples({
  accepted: [
    {
      title: '按期完成',
      answers: {
        listedOn: '2026-01-05',
        task: '春节走访慰问',
        responsible: '优抚股',
        dueOn: '2026-02-16',
        isDone: true,
        doneOn: '2026-02-14',
        isOnTime: true,
      },
    },
    {
      title: '还在办',
      answers: {
        listedOn: '2026-10-08',
        task: '年度确认收尾',
        responsible: '优抚股',
        dueOn: '2026-12-20',
        isDone: false,
      },
    },
  ],
  refused: [
    {
      title: '完成了却没写日期',
      answers: {
        listedOn: '2026-01-05',
        task: '走访',
        responsible: '优抚股',
        dueOn: '2026-02-16',
        isDone: true,
        isOnTime: true,
      },
      refusedAt: 'doneOn',
    },
    {
      title: '时限早于列入',
      answers: {
        listedOn: '2026-01-05',
        task: '走访',
        responsible: '优抚股',
        dueOn: '2025-12-01',
        isDone: false,
      },
      refusedAt: null,
    },
  ],
  demonstration: {
    perStationYear: 12,
    levels: ['county', 'township'],
    months: [1, 4, 7, 10],
    draw: {
      task: [
        '节日走访慰问',
        '返乡报到接收',
        '示范站创建',
        '建档立卡数据核对',
        '年度确认',
        '困难帮扶',
        '招聘会',
      ],
      responsible: ['优抚股', '安置股', '就业创业股', '服务站'],
      dueOn: [60, 75, 85],
      doneOn: [40, 55],
      isDone: [true, true, true, true, false],
      isOnTime: [true, true, true, false],
    },
  },
});
