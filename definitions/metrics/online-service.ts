import { defineMetrics, eq, known, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('online-service', 'stations');

export const onlineServiceMetrics = defineMetrics([
  count('online-services', '网上办件量', '网上办件台账的行数，一行一件。', '件', {
    slices: ['item', 'channel'],
  }),
  count('online-services-closed', '网上办结', '网上办件台账中已有办结日期的件数。', '件', {
    filter: known('closedOn'),
  }),
  count('online-services-on-time', '网上按时办结', '网上办件台账中按时办结的件数。', '件', {
    filter: eq('isOnTime', true),
  }),
  count('online-card-applications', '网上申领优待证', '网上办件台账中事项为优待证申领的件数。', '件', {
    filter: eq('item', 'veteran-card'),
  }),
  {
    code: 'online-on-time-rate',
    title: '网上办件按时办结率',
    description: '网上按时办结件数占网上办结件数的百分比。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'online-services-on-time',
    denominator: 'online-services-closed',
    minimumDenominator: 20,
  },
]);
