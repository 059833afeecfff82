import { defineMetrics, eq, metricsOfLedger } from '#kit';

const organisation = metricsOfLedger('partner-organisation', 'stations');
const activity = metricsOfLedger('partner-activity', 'stations');

export const partnerMetrics = defineMetrics([
  organisation.count('partner-organisations', '引进社会组织', '社会组织结对台账的行数，一行一家。', '家'),
  organisation.sum(
    'stations',
    'partner-stations',
    '结对服务站',
    '社会组织结对台账中“结对服务站”的合计。',
    '个',
  ),
  organisation.sum(
    'funds',
    'partner-funds',
    '社会组织项目资金',
    '社会组织结对台账中“项目资金”的合计。',
    '元',
  ),
  activity.count('partner-activities', '社会组织服务活动', '社会组织服务活动台账的行数，一行一场。', '场', {
    slices: ['kind'],
  }),
  activity.sum(
    'served',
    'partner-served',
    '社会组织服务人次',
    '社会组织服务活动台账中“服务人次”的合计。',
    '人次',
  ),
  activity.count(
    'partner-activities-supervised',
    '督导员到场的服务活动',
    '社会组织服务活动台账中督导员到场的场数。',
    '场',
    { filter: eq('isSupervised', true) },
  ),
]);
