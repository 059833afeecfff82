import { defineMetrics, eq, metricsOfLedger } from '#kit';

const team = metricsOfLedger('volunteer-team', 'guidance');
const activity = metricsOfLedger('volunteer-activity', 'guidance');

export const volunteerMetrics = defineMetrics([
  team.count('volunteer-teams', '新成立志愿服务队', '志愿服务队组建台账中新成立的队数。', '支', {
    filter: eq('isNew', true),
    slices: ['field'],
  }),
  team.sum(
    'volunteers',
    'volunteers-recruited',
    '新招募志愿者',
    '志愿服务队组建台账中“新增志愿者”的合计。',
    '名',
    { slices: ['field'] },
  ),
  {
    code: 'volunteer-teams-ever',
    title: '累计志愿服务队',
    description: '截至期末累计成立的志愿服务队数。',
    unit: '支',
    line: 'guidance',
    type: 'cumulative',
    of: 'volunteer-teams',
    since: 'ever',
  },
  {
    code: 'volunteers-ever',
    title: '累计志愿者',
    description: '截至期末累计招募的志愿者人数。',
    unit: '名',
    line: 'guidance',
    type: 'cumulative',
    of: 'volunteers-recruited',
    since: 'ever',
  },
  activity.count('volunteer-activities', '志愿服务活动', '志愿服务活动台账的行数，一行一场。', '场', {
    slices: ['field'],
  }),
  activity.distinct(
    'volunteer-people',
    '参加志愿服务的退役军人',
    '志愿服务活动台账中点名登记的退役军人，同一人在一个时期内只算一次。',
  ),
  activity.sum(
    'volunteers',
    'volunteer-attendances',
    '参加志愿服务',
    '志愿服务活动台账中“参加志愿者”的合计。',
    '人次',
    { slices: ['field'] },
  ),
  activity.sum('hours', 'volunteer-hours', '志愿服务时长', '志愿服务活动台账中“服务时长”的合计。', '小时'),
  activity.sum('served', 'volunteer-served', '志愿服务群众', '志愿服务活动台账中“服务群众”的合计。', '人次'),
]);
