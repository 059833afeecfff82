import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { sum } = metricsOfLedger('health-care', 'benefits');

export const healthCareMetrics = defineMetrics([
  sum('persons', 'care-persons', '体检疗养人次', '体检疗养台账中“参加人数”的合计。', '人次', {
    slices: ['kind'],
  }),
  sum('persons', 'free-check-persons', '优抚对象免费体检', '类别为优抚对象免费体检的人次合计。', '人次', {
    filter: eq('kind', 'priority-check'),
  }),
  sum('persons', 'parents-check-persons', '义务兵父母体检', '类别为义务兵父母体检的人次合计。', '人次', {
    filter: eq('kind', 'parents-check'),
  }),
  sum('persons', 'recuperation-persons', '短期疗休养', '类别为短期疗休养的人次合计。', '人次', {
    filter: eq('kind', 'recuperation'),
  }),
  sum('cost', 'care-cost', '体检疗养费用', '体检疗养台账中“费用”的合计。', '元'),
]);
