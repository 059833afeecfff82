import { defineLedgerExamples } from '#kit';

export const memorialWorkExamples = defineLedgerExamples({
  accepted: [
    {
      title: '清明祭扫',
      answers: { doneOn: '2026-04-03', kind: 'tribute', place: '云麓烈士陵园', participants: 260 },
    },
    {
      title: '零散烈士墓迁入烈士陵园集中管护',
      answers: { doneOn: '2026-03-12', kind: 'relocation', place: '柳林村', quantity: 2 },
    },
    {
      title: '零散烈士墓修缮',
      answers: { doneOn: '2026-03-20', kind: 'repair', place: '柳林村', quantity: 3, cost: 4_500_000 },
    },
  ],
  refused: [
    {
      title: '网上祭扫没有人次',
      answers: { doneOn: '2026-04-03', kind: 'online-tribute', place: '中华英烈网' },
      refusedAt: 'participants',
    },
    {
      title: '祭扫没有人次',
      answers: { doneOn: '2026-04-03', kind: 'tribute', place: '云麓烈士陵园' },
      refusedAt: 'participants',
    },
    {
      title: '祭扫不填修缮资金',
      answers: { doneOn: '2026-04-03', kind: 'tribute', place: '云麓烈士陵园', participants: 20, cost: 100 },
      refusedAt: 'cost',
    },
  ],
  demonstration: {
    perStationYear: 3,
    levels: ['county', 'township'],
    draw: { place: ['云麓烈士陵园', '革命纪念碑', '柳林村', '清溪镇'] },
    together: [
      { kind: 'tribute', participants: 60 },
      { kind: 'tribute', participants: 120 },
      { kind: 'online-tribute', participants: 320 },
      { kind: 'relocation', quantity: 2 },
      { kind: 'repair', quantity: 1, cost: 1_500_000 },
      { kind: 'repair', quantity: 2, cost: 3_000_000 },
      { kind: 'kin-search', quantity: 1 },
      { kind: 'plaque', quantity: 12 },
      { kind: 'plaque', quantity: 20 },
      { kind: 'chronicle', quantity: 1 },
      { kind: 'awarding', participants: 40 },
    ],
  },
});
