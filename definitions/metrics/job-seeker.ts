import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { distinct, count } = metricsOfLedger('job-seeker', 'employment');

export const jobSeekerMetrics = defineMetrics([
  distinct('job-seekers', '建立求职台账人数', '求职登记台账中的求职人，同一人在一个时期内只算一次。'),
  count('job-seekings', '求职登记', '求职登记台账的行数，一行一次。', '人次'),
  distinct('job-seekers-hard', '登记求职的就业困难人员', '求职登记台账中就业困难的求职人，同一人只算一次。', {
    filter: eq('isHardToPlace', true),
  }),
  count('job-seekings-helped', '一对一帮扶', '就业困难的求职登记中已确定一对一帮扶人的次数。', '人次', {
    filter: eq('hasHelper', true),
  }),
]);
