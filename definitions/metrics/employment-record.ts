import { defineMetrics, eq, known, metricsOfLedger } from '#kit';

const { distinct, count } = metricsOfLedger('employment-record', 'employment');

export const employmentRecordMetrics = defineMetrics([
  distinct(
    'employed-people',
    '帮助实现就业创业人数',
    '就业创业实现台账中的就业人，同一人在一个时期内只算一次。',
  ),
  count('employments', '实现就业创业', '就业创业实现台账的行数，一行一人次。', '人次', { slices: ['way'] }),
  distinct('employed-by-alliance', '军创联盟带动就业', '就业途径为军创联盟带动的人数。', {
    filter: eq('way', 'alliance'),
  }),
  distinct('employed-by-hotline', '热线推荐就业', '就业途径为就业热线推荐的人数。', {
    filter: eq('way', 'hotline'),
  }),
  distinct('employed-startups', '自主创业人数', '就业途径为自主创业的人数。', {
    filter: eq('way', 'startup'),
  }),
  distinct('employed-newly-discharged', '当年退役士兵就业', '当年退役并实现就业创业的人数。', {
    filter: eq('isNewlyDischarged', true),
  }),
  distinct('employed-hard', '就业困难人员就业', '就业困难并实现就业创业的人数。', {
    filter: eq('isHardToPlace', true),
  }),
  count('employment-follow-ups', '就业回访', '就业创业实现台账中已回访的人次。', '人次', {
    filter: known('followedUpOn'),
  }),
  {
    code: 'employment-follow-up-rate',
    title: '就业回访率',
    description: '已回访人次占实现就业创业人次的百分比。',
    unit: '%',
    line: 'employment',
    type: 'ratio',
    numerator: 'employment-follow-ups',
    denominator: 'employments',
    minimumDenominator: 10,
  },
]);
