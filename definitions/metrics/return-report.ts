import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('return-report', 'placement');

export const returnReportMetrics = defineMetrics([
  count('return-reports', '接收退役报到', '退役报到接收台账的行数，一行一人。', '人', {
    slices: ['season', 'way'],
  }),
  count('return-reports-autumn', '秋季退役报到', '退役批次为秋季的报到人数。', '人', {
    filter: eq('season', 'autumn'),
  }),
  count('return-reports-online', '网上联办报到', '通过网上联办平台完成报到的人数。', '人', {
    filter: eq('isOnline', true),
  }),
  count('return-reports-in-time', '按期报到', '批准退役后三十日内报到的人数。', '人', {
    filter: eq('isWithinLimit', true),
  }),
  count(
    'return-reports-work-assigned',
    '符合政府安排工作条件的报到',
    '安置方式为安排工作的报到人数。',
    '人',
    { filter: eq('way', 'work-assigned') },
  ),
  count(
    'return-reports-monthly-pension',
    '逐月领取退役金报到',
    '安置方式为逐月领取退役金的报到人数。',
    '人',
    { filter: eq('way', 'monthly-pension') },
  ),
  {
    code: 'return-online-rate',
    title: '网上联办报到率',
    description: '网上联办报到人数占接收报到人数的百分比。',
    unit: '%',
    line: 'placement',
    type: 'ratio',
    numerator: 'return-reports-online',
    denominator: 'return-reports',
    minimumDenominator: 10,
  },
  {
    code: 'return-in-time-rate',
    title: '按期报到率',
    description: '按期报到人数占接收报到人数的百分比。',
    unit: '%',
    line: 'placement',
    type: 'ratio',
    numerator: 'return-reports-in-time',
    denominator: 'return-reports',
    minimumDenominator: 10,
  },
]);
