import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, distinct } = metricsOfLedger('combat-verification', 'benefits');

export const combatVerificationMetrics = defineMetrics([
  count('combat-verifications', '“两参”核查', '“两参”人员核查台账的行数，一行一人次。', '人次', {
    slices: ['kind', 'result'],
  }),
  distinct(
    'combat-confirmed-people',
    '核实认定“两参”人员',
    '核查结果为核实认定的人员，同一人在一个时期内只算一次。',
    { filter: eq('result', 'confirmed'), slices: ['kind'] },
  ),
]);
