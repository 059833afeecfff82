import { defineLedgerExamples } from '#kit';

export const villagePostExamples = defineLedgerExamples({
  accepted: [
    {
      title: '兵支书',
      answers: { electedOn: '2026-01-12', post: 'secretary', isNewTerm: true },
      hasPerson: true,
    },
    { title: '两委成员', answers: { electedOn: '2026-01-12', post: 'committee' }, hasPerson: true },
  ],
  refused: [
    { title: '没有选任职人', answers: { electedOn: '2026-01-12', post: 'secretary' }, refusedAt: 'personId' },
    { title: '没有职务', answers: { electedOn: '2026-01-12' }, hasPerson: true, refusedAt: 'post' },
  ],
  demonstration: {
    perStationYear: 0.5,
    levels: ['village'],
    draw: { personId: [true], post: ['secretary', 'committee', 'committee'], isNewTerm: [true, false, null] },
  },
});
