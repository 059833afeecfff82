import { defineLedgerExamples } from '#kit';

export const guidanceActivityExamples = defineLedgerExamples({
  accepted: [
    {
      title: '老兵进校园',
      answers: {
        heldOn: '2026-06-01',
        kind: 'school-lecture',
        topic: '我的入党故事',
        place: '和平小学',
        sessions: 2,
        attendees: 320,
        youths: 310,
        speaker: '老兵讲师团',
      },
    },
    {
      title: '“八一”座谈会',
      answers: { heldOn: '2026-07-31', kind: 'symposium', topic: '庆“八一”座谈', sessions: 1, attendees: 35 },
    },
  ],
  refused: [
    {
      title: '青少年多于总人次',
      answers: {
        heldOn: '2026-06-01',
        kind: 'school-lecture',
        topic: '我的入党故事',
        sessions: 1,
        attendees: 100,
        youths: 120,
      },
      refusedAt: null,
    },
    {
      title: '没有场次',
      answers: { heldOn: '2026-06-01', kind: 'school-lecture', topic: '我的入党故事', attendees: 100 },
      refusedAt: 'sessions',
    },
  ],
  demonstration: {
    perStationYear: 3,
    draw: {
      topic: ['我的从军故事', '共话初心', '党史故事会', '传承红色基因'],
      place: ['和平小学', '云麓一中', '文化广场', '服务站会议室'],
      speaker: [null, '老兵讲师团', '宣讲员'],
    },
    together: [
      { kind: 'school-lecture', sessions: 1, attendees: 160, youths: 150 },
      { kind: 'school-lecture', sessions: 2, attendees: 300, youths: 290 },
      { kind: 'community-lecture', sessions: 1, attendees: 40 },
      { kind: 'oral-history', sessions: 1, attendees: 12 },
      { kind: 'expert-lecture', sessions: 1, attendees: 60 },
      { kind: 'site-visit', sessions: 1, attendees: 35, youths: 10 },
      { kind: 'art', sessions: 1, attendees: 80 },
      { kind: 'symposium', sessions: 1, attendees: 25 },
      { kind: 'study-day', sessions: 1, attendees: 22 },
    ],
  },
});
