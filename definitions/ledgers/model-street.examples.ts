import { defineLedgerExamples } from '#kit';

export const modelStreetExamples = defineLedgerExamples({
  accepted: [
    {
      title: '新建双拥一条街',
      answers: {
        openedOn: '2026-07-15',
        name: '和平路双拥一条街',
        isNew: true,
        facilities: 36,
        cost: 12000000,
      },
    },
    {
      title: '更新主题公园',
      answers: { openedOn: '2026-06-20', name: '双拥主题公园', isNew: false, facilities: 8 },
    },
  ],
  refused: [
    {
      title: '没有写名称',
      answers: { openedOn: '2026-07-15', isNew: true, facilities: 3 },
      refusedAt: 'name',
    },
    {
      title: '没有填设施数',
      answers: { openedOn: '2026-07-15', name: '双拥街', isNew: true },
      refusedAt: 'facilities',
    },
  ],
  demonstration: {
    perStationYear: 2,
    levels: ['county'],
    draw: {
      name: ['和平路双拥一条街', '双拥主题公园', '拥军文化广场'],
      isNew: [true, true, false],
      facilities: [6, 12, 36],
      cost: [null, 3_000_000, 12_000_000],
    },
  },
});
