import { defineMetrics, metricsOfLedger } from '#kit';

const { count, sum, distinct } = metricsOfLedger('retired-cadre-care', 'retired-cadres');

export const retiredCadreCareMetrics = defineMetrics([
  count('cadre-services', '军休服务', '军休服务台账的行数，一行一次。', '次', { slices: ['kind'] }),
  sum('persons', 'cadre-service-persons', '军休服务人次', '军休服务台账中服务人次的合计。', '人次', {
    slices: ['kind'],
  }),
  distinct(
    'cadre-served-people',
    '点名服务的军休干部',
    '军休服务台账中已建档的服务对象，同一人在一个时期内只算一次。',
  ),
  sum('amount', 'cadre-service-amount', '军休服务金额', '军休服务台账中金额的合计。', '元', {
    slices: ['kind'],
  }),
]);
