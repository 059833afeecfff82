import { defineLedgerExamples } from '#kit';

export const placementExamples = defineLedgerExamples({
  accepted: [
    {
      title: '安排工作军士到事业单位',
      answers: {
        placedOn: '2026-11-02',
        kind: 'sergeant',
        unitKind: 'institution',
        unitName: '云麓市公共服务中心',
        isOnPost: true,
        hadProbation: true,
        rating: 'very-satisfied',
      },
      hasPerson: true,
    },
    {
      title: '随军家属，未建档',
      answers: {
        placedOn: '2026-06-12',
        veteranName: '邓女士',
        kind: 'family',
        unitKind: 'city-enterprise',
        isOnPost: true,
      },
    },
  ],
  refused: [
    {
      title: '军士不能没有接收单位',
      answers: { placedOn: '2026-11-02', kind: 'sergeant', unitKind: 'none', isOnPost: false },
      hasPerson: true,
      refusedAt: null,
    },
    {
      title: '没有说明是否上岗',
      answers: { placedOn: '2026-11-02', kind: 'sergeant', unitKind: 'government' },
      hasPerson: true,
      refusedAt: 'isOnPost',
    },
  ],
  demonstration: {
    perStationYear: 9,
    levels: ['county'],
    draw: {
      personId: [true],
      isOnPost: [true, true, true, true, false],
      hadProbation: [true, true, null],
      isHouseholdSettled: [true, null],
      unitName: [null],
      rating: ['very-satisfied', 'satisfied', 'satisfied', 'dissatisfied', null],
    },
    together: [
      { kind: 'sergeant', unitKind: 'institution' },
      { kind: 'sergeant', unitKind: 'government' },
      { kind: 'sergeant', unitKind: 'city-enterprise' },
      { kind: 'sergeant', unitKind: 'city-enterprise' },
      { kind: 'conscript', unitKind: 'city-enterprise' },
      { kind: 'transferred-officer', unitKind: 'government', isHouseholdSettled: true },
      { kind: 'transferred-officer', unitKind: 'institution', isHouseholdSettled: true },
      { kind: 'family', unitKind: 'city-enterprise', personId: false, veteranName: '邓女士' },
      { kind: 'retired', unitKind: 'retired-centre' },
      { kind: 'monthly-pension', unitKind: 'none' },
    ],
  },
});
