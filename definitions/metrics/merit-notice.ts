import { defineMetrics, eq, metricsOfLedger, oneOf } from '#kit';

const { count, sum } = metricsOfLedger('merit-notice', 'mutual-support');

export const meritNoticeMetrics = defineMetrics([
  count('merit-notices', '送立功喜报', '立功喜报送达台账的行数，一行一人次。', '人次', { slices: ['grade'] }),
  sum('bonus', 'merit-bonus', '发放立功奖励金', '立功喜报送达台账中奖励金的合计。', '元'),
  count('merit-notices-second-up', '二等功以上喜报', '二等功、一等功和荣誉称号的喜报人次。', '人次', {
    filter: oneOf('grade', ['honorary-title', 'first-class', 'second-class']),
  }),
  count('merit-notices-third', '三等功喜报', '三等功喜报的人次。', '人次', {
    filter: eq('grade', 'third-class'),
  }),
]);
