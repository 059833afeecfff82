import { defineMetrics, metricsOfLedger } from '#kit';

const { sum } = metricsOfLedger('military-supply', 'mutual-support');

export const militarySupplyMetrics = defineMetrics([
  sum('batches', 'supply-batches', '军供保障批次', '军供保障台账中批次的合计。', '批', { slices: ['kind'] }),
  sum('persons', 'supply-persons', '军供保障人次', '军供保障台账中保障人次的合计。', '人次', {
    slices: ['kind'],
  }),
]);
