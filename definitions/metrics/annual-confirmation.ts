import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, distinct } = metricsOfLedger('annual-confirmation', 'benefits');

export const annualConfirmationMetrics = defineMetrics([
  distinct('confirmed-people', '年度确认人数', '年度确认台账中的确认对象，同一人在一个时期内只算一次。', {
    slices: ['channel'],
  }),
  count('confirmations-at-home', '上门确认人次', '年度确认台账中确认方式为上门确认的行数。', '人次', {
    filter: eq('channel', 'door'),
  }),
  count(
    'confirmations-by-video',
    '手机视频确认人次',
    '年度确认台账中确认方式为手机视频确认的行数。',
    '人次',
    { filter: eq('channel', 'video') },
  ),
  {
    code: 'confirmation-rate',
    title: '年度确认率',
    description: '年度确认人数占期末在册定期抚恤补助对象的百分比，按全年查看。',
    unit: '%',
    line: 'benefits',
    type: 'ratio',
    numerator: 'confirmed-people',
    denominator: 'people-on-regular-payment',
    minimumDenominator: 20,
  },
]);
