import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('model-street', 'mutual-support');

export const modelStreetMetrics = defineMetrics([
  count('model-streets', '建成双拥街区', '双拥街区建设台账中新建的处数。', '处', {
    filter: eq('isNew', true),
  }),
  sum('facilities', 'model-street-facilities', '双拥宣传设施', '双拥街区建设台账中设施数的合计。', '处'),
  sum('cost', 'model-street-cost', '双拥街区投入', '双拥街区建设台账中投入资金的合计。', '元'),
]);
