import { and, defineMetrics, eq, metricsOfLedger, ne, oneOf } from '#kit';

const contest = metricsOfLedger('startup-contest', 'employment');
const loan = metricsOfLedger('startup-loan', 'employment');

export const startupMetrics = defineMetrics([
  contest.count('contest-projects', '参加创业创新大赛项目', '创业创新大赛台账的行数，一行一个项目。', '个', {
    slices: ['level', 'award'],
  }),
  contest.count('contest-awards', '创业创新大赛获奖', '获得任一等次奖项的项目数。', '个', {
    filter: ne('award', 'none'),
  }),
  contest.count(
    'contest-provincial-awards',
    '省级以上大赛获奖',
    '省级、国家级大赛获得任一等次奖项的项目数。',
    '个',
    { filter: and(ne('award', 'none'), oneOf('level', ['provincial', 'national'])) },
  ),
  contest.count('contest-first-prizes', '大赛一等奖', '获得一等奖的项目数。', '个', {
    filter: eq('award', 'first'),
  }),
  contest.sum('prize', 'contest-prizes', '大赛奖金', '创业创新大赛台账中奖金的合计。', '元'),
  loan.count('startup-loans', '发放就业创业贷款', '就业创业贷款台账的行数，一行一笔。', '笔'),
  loan.sum('amount', 'startup-loan-amount', '就业创业贷款金额', '就业创业贷款台账中贷款金额的合计。', '元'),
  loan.sum(
    'amount',
    'startup-loan-subsidised',
    '财政贴息贷款金额',
    '享受财政贴息的就业创业贷款金额合计。',
    '元',
    { filter: eq('isSubsidised', true) },
  ),
]);
