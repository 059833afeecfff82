import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('guidance-activity', 'guidance');
const lecture = eq('kind', 'school-lecture');

export const guidanceActivityMetrics = defineMetrics([
  sum('sessions', 'guidance-sessions', '思想政治活动场次', '思想政治活动台账中“场次”的合计。', '场', {
    slices: ['kind'],
  }),
  sum(
    'attendees',
    'guidance-attendees',
    '思想政治活动参加人次',
    '思想政治活动台账中“参加人次”的合计。',
    '人次',
  ),
  sum('sessions', 'school-lectures', '老兵进校园授课', '活动类别为老兵进校园的场次合计。', '场次', {
    filter: lecture,
  }),
  sum(
    'attendees',
    'school-lecture-attendees',
    '老兵进校园听课',
    '活动类别为老兵进校园的参加人次合计。',
    '人次',
    { filter: lecture },
  ),
  sum('youths', 'youths-educated', '受教育青少年', '思想政治活动台账中“其中青少年”的合计。', '人次'),
  count('symposiums', '退役军人座谈会', '活动类别为退役军人座谈会的次数。', '次', {
    filter: eq('kind', 'symposium'),
  }),
  sum('sessions', 'oral-history-sessions', '老兵口述党史', '活动类别为老兵口述党史的场次合计。', '场', {
    filter: eq('kind', 'oral-history'),
  }),
  sum('sessions', 'study-days', '退役军人学习日', '活动类别为退役军人学习日的场次合计。', '场', {
    filter: eq('kind', 'study-day'),
  }),
]);
