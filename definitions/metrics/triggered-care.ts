import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, distinct } = metricsOfLedger('triggered-care', 'benefits');

export const triggeredCareMetrics = defineMetrics([
  count('care-respects', '落实四尊崇', '尊崇关爱台账中四尊崇的次数。', '次', {
    filter: eq('group', 'respect'),
    slices: ['trigger'],
  }),
  count('care-cares', '落实五关爱', '尊崇关爱台账中五关爱的次数。', '次', {
    filter: eq('group', 'care'),
    slices: ['trigger'],
  }),
  distinct('cared-people', '尊崇关爱人数', '尊崇关爱台账中已建档的对象，同一人在一个时期内只算一次。'),
]);
