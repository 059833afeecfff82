import { defineMetrics, eq, metricsOfLedger } from '#kit';

const event = metricsOfLedger('garrison-event', 'mutual-support');
const need = metricsOfLedger('garrison-need', 'mutual-support');

export const garrisonMetrics = defineMetrics([
  event.count('garrison-events', '军地活动', '军地活动台账的行数，一行一场。', '场', { slices: ['kind'] }),
  event.sum(
    'attendees',
    'garrison-event-attendees',
    '军地活动参加人次',
    '军地活动台账中“参加人数”的合计。',
    '人次',
  ),
  event.count('garrison-meetings', '军地座谈', '活动类别为军地座谈的场数。', '场', {
    filter: eq('kind', 'meeting'),
  }),
  event.count('garrison-socials', '军地联谊活动', '活动类别为联谊活动的场数。', '场', {
    filter: eq('kind', 'social'),
  }),
  event.sum(
    'attendees',
    'garrison-social-attendees',
    '参加联谊活动',
    '活动类别为联谊活动的参加人数合计。',
    '人次',
    { filter: eq('kind', 'social') },
  ),
  event.count('garrison-performances', '文艺进军营', '活动类别为文艺进军营的场数。', '场', {
    filter: eq('kind', 'performance'),
  }),
  event.sum(
    'attendees',
    'summer-class-attendees',
    '军人子女暑期培训',
    '活动类别为军人子女暑期培训的参加人数合计。',
    '人次',
    { filter: eq('kind', 'summer-class') },
  ),
  event.sum(
    'cost',
    'garrison-charity-cost',
    '爱心固长城救助资金',
    '活动类别为慈善救助的投入资金合计。',
    '元',
    { filter: eq('kind', 'charity') },
  ),
  need.count('garrison-needs', '部队提出实际问题', '部队需求解决台账的行数，一行一件。', '件', {
    slices: ['kind'],
  }),
  need.count('garrison-needs-solved', '解决部队实际问题', '部队需求解决台账中已解决的件数。', '件', {
    filter: eq('isSolved', true),
  }),
  need.sum(
    'funds',
    'garrison-need-funds',
    '解决部队问题投入资金',
    '部队需求解决台账中投入资金的合计。',
    '元',
  ),
  {
    code: 'garrison-need-rate',
    title: '部队问题解决率',
    description: '已解决件数占提出件数的百分比。',
    unit: '%',
    line: 'mutual-support',
    type: 'ratio',
    numerator: 'garrison-needs-solved',
    denominator: 'garrison-needs',
    minimumDenominator: 5,
  },
]);
