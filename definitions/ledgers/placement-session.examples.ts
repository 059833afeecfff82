import { defineLedgerExamples } from '#kit';

export const placementSessionExamples = defineLedgerExamples({
  accepted: [
    {
      title: '公开选岗',
      answers: {
        heldOn: '2026-06-12',
        stage: 'selection',
        persons: 18,
        posts: 20,
        units: 9,
        isSupervised: true,
      },
    },
    {
      title: '上岗回访',
      answers: { heldOn: '2026-10-20', stage: 'follow-up', persons: 18, units: 9, asked: 18, satisfied: 18 },
    },
  ],
  refused: [
    {
      title: '公示却填岗位',
      answers: { heldOn: '2026-06-01', stage: 'publication', persons: 18, posts: 20 },
      refusedAt: 'posts',
    },
    {
      title: '满意多于回访',
      answers: { heldOn: '2026-10-20', stage: 'follow-up', persons: 18, asked: 10, satisfied: 11 },
      refusedAt: null,
    },
  ],
  demonstration: {
    perStationYear: 5,
    levels: ['county', 'city'],
    draw: { isSupervised: [true, true, null] },
    together: [
      { stage: 'archive-review', persons: 18 },
      { stage: 'scoring', persons: 18 },
      { stage: 'publication', persons: 18 },
      { stage: 'selection', persons: 18, posts: 20, units: 9 },
      { stage: 'pre-post', persons: 18 },
      { stage: 'follow-up', persons: 18, units: 9, asked: 18, satisfied: 17 },
    ],
  },
});
