import { defineLedgerExamples } from '#kit';

export const partyActivityExamples = defineLedgerExamples({
  accepted: [
    {
      title: '党史专题研讨',
      answers: {
        heldOn: '2026-03-18',
        kind: 'seminar',
        topic: '党史学习专题研讨',
        attendees: 15,
        speeches: 6,
        reflections: 12,
        speaker: '支部书记',
      },
    },
    {
      title: '支委会',
      answers: { heldOn: '2026-03-02', kind: 'committee', topic: '研究发展党员工作', attendees: 5 },
    },
  ],
  refused: [
    {
      title: '没有主题',
      answers: { heldOn: '2026-03-02', kind: 'committee', attendees: 5 },
      refusedAt: 'topic',
    },
    {
      title: '没有参加人数',
      answers: { heldOn: '2026-03-02', kind: 'committee', topic: '研究工作' },
      refusedAt: 'attendees',
    },
  ],
  demonstration: {
    perStationYear: 48,
    levels: ['county'],
    draw: {
      topic: ['党史学习专题', '学习贯彻会议精神', '为民办实事清单推进', '红色教育', '党建联建共建'],
      speaker: [null, '支部书记', '局领导'],
    },
    together: [
      { kind: 'committee', attendees: 5 },
      { kind: 'committee', attendees: 5 },
      { kind: 'party-day', attendees: 16 },
      { kind: 'party-day', attendees: 18 },
      { kind: 'members-meeting', attendees: 17 },
      { kind: 'group-meeting', attendees: 8 },
      { kind: 'lecture', attendees: 18 },
      { kind: 'secretary-lecture', attendees: 20 },
      { kind: 'life-meeting', attendees: 14, speeches: 12 },
      { kind: 'seminar', attendees: 16, speeches: 6, reflections: 10 },
      { kind: 'film', attendees: 22, reflections: 8 },
      { kind: 'joint', attendees: 30 },
      { kind: 'visit-site', attendees: 24 },
    ],
  },
});
