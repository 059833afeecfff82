import { defineMetrics, metricsOfLedger } from '#kit';

const { sum } = metricsOfLedger('contradiction-check', 'rights');

export const contradictionCheckMetrics = defineMetrics([
  sum('found', 'contradictions-found', '排查矛盾', '矛盾排查化解台账中排查出的合计。', '件', {
    slices: ['kind'],
  }),
  sum('settled', 'contradictions-settled', '化解矛盾', '矛盾排查化解台账中化解的合计。', '件', {
    slices: ['kind'],
  }),
  sum('led', 'contradictions-led', '领导包案', '矛盾排查化解台账中领导包案的合计。', '件'),
  {
    code: 'contradiction-settling-rate',
    title: '矛盾化解率',
    description: '化解矛盾占排查矛盾的百分比。',
    unit: '%',
    line: 'rights',
    type: 'ratio',
    numerator: 'contradictions-settled',
    denominator: 'contradictions-found',
    minimumDenominator: 10,
  },
]);
