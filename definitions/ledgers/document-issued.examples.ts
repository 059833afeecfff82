import { defineLedgerExamples } from '#kit';

export const documentIssuedExamples = defineLedgerExamples({
  accepted: [
    {
      title: '印发困难帮扶办法',
      answers: {
        issuedOn: '2026-03-12',
        kind: 'rule',
        number: '云退役军人发〔2026〕8号',
        title: '困难退役军人帮扶援助办法',
        isJoint: true,
      },
    },
    {
      title: '年度宣传方案',
      answers: { issuedOn: '2026-02-25', kind: 'plan', title: '保障法宣传月工作方案' },
    },
  ],
  refused: [
    { title: '没有写标题', answers: { issuedOn: '2026-03-12', kind: 'rule' }, refusedAt: 'title' },
    {
      title: '类别不存在',
      answers: { issuedOn: '2026-03-12', kind: 'order', title: '某文件' },
      refusedAt: 'kind',
    },
  ],
  demonstration: {
    perStationYear: 8,
    levels: ['county', 'city'],
    draw: { number: [null], isJoint: [null, null, true, false] },
    together: [
      { kind: 'rule', title: '困难退役军人帮扶援助办法' },
      { kind: 'rule', title: '轮值站长管理制度' },
      { kind: 'plan', title: '保障法宣传月工作方案' },
      { kind: 'notice', title: '关于做好年度确认工作的通知' },
      { kind: 'report', title: '关于军供站维修经费的请示' },
      { kind: 'letter', title: '关于核实服役经历的函' },
      { kind: 'minutes', title: '双拥工作领导小组会议纪要' },
    ],
  },
});
