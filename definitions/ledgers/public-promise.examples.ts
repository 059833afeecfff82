import { defineLedgerExamples } from '#kit';

export const publicPromiseExamples = defineLedgerExamples({
  accepted: [
    {
      title: '已兑现',
      answers: {
        promisedOn: '2026-01-20',
        matter: '为80岁以上老兵免费体检',
        dueOn: '2026-10-31',
        responsible: '优抚股',
        isDelivered: true,
        deliveredOn: '2026-09-18',
      },
    },
    {
      title: '还没有兑现',
      answers: {
        promisedOn: '2026-01-20',
        matter: '新建两处心理服务站',
        dueOn: '2026-12-31',
        responsible: '权益股',
        isDelivered: false,
      },
    },
  ],
  refused: [
    {
      title: '兑现了却没有日期',
      answers: {
        promisedOn: '2026-01-20',
        matter: '免费体检',
        dueOn: '2026-10-31',
        responsible: '优抚股',
        isDelivered: true,
      },
      refusedAt: 'deliveredOn',
    },
    {
      title: '时限早于承诺',
      answers: {
        promisedOn: '2026-01-20',
        matter: '免费体检',
        dueOn: '2025-10-31',
        responsible: '优抚股',
        isDelivered: false,
      },
      refusedAt: null,
    },
  ],
  demonstration: {
    perStationYear: 4,
    levels: ['county', 'city'],
    months: [1, 2, 3],
    draw: {
      matter: [
        '为高龄老兵免费体检',
        '新建心理服务站',
        '困难帮扶资金随调随发',
        '优待证即办即制',
        '为烈属免费寻亲',
      ],
      dueOn: [120, 180, 240],
      responsible: ['优抚股', '权益股', '就业创业股', '服务中心'],
      deliveredOn: [60, 100, 110],
      isDelivered: [true, true, true, false],
    },
  },
});
