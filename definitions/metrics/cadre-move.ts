import { defineMetrics, metricsOfLedger, oneOf } from '#kit';

const { count } = metricsOfLedger('cadre-move', 'office');

export const cadreMoveMetrics = defineMetrics([
  count('cadre-moves', '干部职工变动', '干部职工变动台账的行数，一行一人次。', '人次', { slices: ['kind'] }),
  count('cadre-promotions', '提拔和晋升', '提拔任职和职级晋升的人次。', '人次', {
    filter: oneOf('kind', ['promotion', 'rank']),
  }),
  count('staff-recruited', '招录调入', '招录招聘和调入的人次。', '人次', {
    filter: oneOf('kind', ['recruitment', 'arrival']),
  }),
]);
