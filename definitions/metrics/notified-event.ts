import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('notified-event', 'rights');

export const notifiedEventMetrics = defineMetrics([
  count('notified-events', '上级通报事件', '上级通报事件台账的行数，一行一起。', '起', {
    slices: ['level', 'kind'],
  }),
  count('notified-events-settled', '办结通报事件', '已办结的通报事件数。', '起', {
    filter: eq('isSettled', true),
  }),
]);
