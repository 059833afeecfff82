import { defineLedgerExamples } from '#kit';

export const practicalMatterExamples = defineLedgerExamples({
  accepted: [
    {
      title: '加装扶手',
      answers: {
        doneOn: '2026-04-29',
        kind: 'facility',
        matter: '为五户高龄老兵加装扶手',
        beneficiaries: 5,
        helper: '支部党员',
      },
    },
    {
      title: '上门办证',
      answers: {
        doneOn: '2026-05-29',
        kind: 'service',
        matter: '上门为行动不便老兵办优待证',
        beneficiaries: 12,
      },
    },
  ],
  refused: [
    {
      title: '没有内容',
      answers: { doneOn: '2026-04-29', kind: 'facility', beneficiaries: 5 },
      refusedAt: 'matter',
    },
    {
      title: '没有受益人次',
      answers: { doneOn: '2026-04-29', kind: 'facility', matter: '加装扶手' },
      refusedAt: 'beneficiaries',
    },
  ],
  demonstration: {
    perStationYear: 4,
    levels: ['county', 'township'],
    draw: {
      kind: ['policy', 'life', 'life', 'employment', 'facility', 'service', 'service'],
      matter: ['上门办理优待证', '代办医保登记', '修缮房屋', '协调就近就业', '加装扶手'],
      beneficiaries: [1, 1, 3, 5, 12],
      helper: [null, '支部党员'],
    },
  },
});
