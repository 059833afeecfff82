import { defineLedgerExamples } from '#kit';

export const agendaItemExamples = defineLedgerExamples({
  accepted: [
    {
      title: '常委会研究双拥模范城创建',
      answers: {
        discussedOn: '2026-04-08',
        meeting: 'party-committee-standing',
        topic: '双拥模范城创建工作方案',
        isPassed: true,
        decision: '原则同意，按程序印发',
      },
    },
    {
      title: '党组会研究，暂缓',
      answers: { discussedOn: '2026-05-20', meeting: 'party-group', topic: '服务中心选址', isPassed: false },
    },
  ],
  refused: [
    {
      title: '没有写议题',
      answers: { discussedOn: '2026-04-08', meeting: 'party-group', isPassed: true },
      refusedAt: 'topic',
    },
    {
      title: '日期不存在',
      answers: { discussedOn: '2026-04-31', meeting: 'party-group', topic: '年度计划', isPassed: true },
      refusedAt: 'discussedOn',
    },
  ],
  demonstration: {
    perStationYear: 10,
    levels: ['county', 'city'],
    draw: { decision: [null, '原则同意'], isPassed: [true, true, true, false] },
    together: [
      { meeting: 'party-committee-standing', topic: '双拥模范城创建' },
      { meeting: 'government-meeting', topic: '烈士陵园修缮经费' },
      { meeting: 'leading-group', topic: '年度重点任务' },
      { meeting: 'party-group', topic: '困难帮扶资金安排' },
      { meeting: 'bureau-meeting', topic: '季度任务清单' },
    ],
  },
});
