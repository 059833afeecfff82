import { defineLedgerExamples } from '#kit';

export const stationOpenedExamples = defineLedgerExamples({
  accepted: [
    {
      title: '村服务站建成',
      answers: {
        openedOn: '2026-01-15',
        level: 'village',
        station: '柳林村退役军人服务站',
        isRebuilt: false,
        clients: 120,
        staff: 2,
      },
    },
    {
      title: '县中心改建',
      answers: { openedOn: '2026-05-15', level: 'county', station: '县退役军人服务中心', isRebuilt: true },
    },
  ],
  refused: [
    {
      title: '没有名称',
      answers: { openedOn: '2026-01-15', level: 'village', isRebuilt: false },
      refusedAt: 'station',
    },
    {
      title: '层级不在列表中',
      answers: { openedOn: '2026-01-15', level: 'hamlet', station: '柳林村服务站', isRebuilt: false },
      refusedAt: 'level',
    },
  ],
  demonstration: {
    perStationYear: 0.6,
    draw: {
      level: ['village', 'village', 'village', 'township', 'county'],
      station: ['和平社区服务站', '柳林村服务站', '清溪镇服务站', '退役军人之家'],
      isRebuilt: [false, false, false, true],
      clients: [60, 100, 130, 260],
      staff: [1, 2, 3],
    },
  },
});
