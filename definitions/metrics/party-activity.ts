import { defineMetrics, eq, metricsOfLedger, oneOf } from '#kit';

const { count, sum } = metricsOfLedger('party-activity', 'office');

export const partyActivityMetrics = defineMetrics([
  count('party-activities', '党建活动', '党建活动台账的行数，一行一次。', '次', { slices: ['kind'] }),
  count('party-committees', '召开支委会', '活动类别为支委会的次数。', '次', {
    filter: eq('kind', 'committee'),
  }),
  count('party-days', '开展主题党日', '活动类别为主题党日的次数。', '次', {
    filter: eq('kind', 'party-day'),
  }),
  count('party-lectures', '讲授党课', '活动类别为党课、支部书记讲党课的次数。', '次', {
    filter: oneOf('kind', ['lecture', 'secretary-lecture']),
  }),
  count('party-secretary-lectures', '支部书记讲授党课', '活动类别为支部书记讲党课的次数。', '次', {
    filter: eq('kind', 'secretary-lecture'),
  }),
  count('party-life-meetings', '召开组织生活会', '活动类别为组织生活会的次数。', '次', {
    filter: eq('kind', 'life-meeting'),
  }),
  count('party-joint-activities', '党建联建活动', '活动类别为党建联建活动的次数。', '次', {
    filter: eq('kind', 'joint'),
  }),
  count('party-films', '观影活动', '活动类别为观影活动的次数。', '次', { filter: eq('kind', 'film') }),
  sum('speeches', 'party-speeches', '研讨发言', '党建活动台账中“研讨发言”的合计。', '人次'),
  sum('reflections', 'party-reflections', '撰写心得体会', '党建活动台账中“心得体会”的合计。', '篇'),
  sum('attendees', 'party-attendees', '参加党建活动', '党建活动台账中“参加人数”的合计。', '人次'),
]);
