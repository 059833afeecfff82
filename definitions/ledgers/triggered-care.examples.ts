import { defineLedgerExamples } from '#kit';

export const triggeredCareExamples = defineLedgerExamples({
  accepted: [
    {
      title: '迎接返乡',
      answers: { doneOn: '2026-09-05', group: 'respect', trigger: 'return', measure: '站长到车站迎接' },
      hasPerson: true,
    },
    {
      title: '大病关爱',
      answers: {
        doneOn: '2026-05-19',
        group: 'care',
        trigger: 'illness',
        measure: '协助申请医疗补助',
        amount: 200000,
      },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '事由与大类不符',
      answers: { doneOn: '2026-09-05', group: 'respect', trigger: 'illness', measure: '看望' },
      refusedAt: null,
    },
    {
      title: '没有写做法',
      answers: { doneOn: '2026-09-05', group: 'care', trigger: 'illness' },
      refusedAt: 'measure',
    },
  ],
  demonstration: {
    perStationYear: 3,
    draw: { personId: [true], amount: [null, null, 50_000, 100_000] },
    together: [
      { group: 'respect', trigger: 'enlistment', measure: '举行欢送仪式' },
      { group: 'respect', trigger: 'return', measure: '到车站迎接' },
      { group: 'respect', trigger: 'merit', measure: '敲锣打鼓送喜报' },
      { group: 'respect', trigger: 'plaque', measure: '上门悬挂光荣牌' },
      { group: 'respect', trigger: 'ceremony', measure: '邀请参加升旗仪式' },
      { group: 'care', trigger: 'hardship', measure: '落实帮扶资金' },
      { group: 'care', trigger: 'illness', measure: '协助申请医疗补助' },
      { group: 'care', trigger: 'disability', measure: '配置辅助器具' },
      { group: 'care', trigger: 'old-alone', measure: '联系光荣院入住' },
      { group: 'care', trigger: 'disaster', measure: '帮助修缮住房' },
    ],
  },
});
