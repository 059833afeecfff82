import { and, defineMetrics, eq, field, known, le, metricsOfLedger, oneOf } from '#kit';

const { count, sum } = metricsOfLedger('hall-reception', 'stations');
const followedUp = eq('isAnswered', false);
const closed = known('closedOn');

export const hallReceptionMetrics = defineMetrics([
  sum('persons', 'reception-persons', '接待来访人次', '服务大厅接待台账中“来访人数”的合计。', '人次', {
    slices: ['matter'],
  }),
  count('reception-matters', '大厅接待事项', '服务大厅接待台账的行数，一行一件。', '件', {
    slices: ['matter'],
  }),
  count('reception-answered', '当场答复事项', '大厅接待中当场答复或办结的件数。', '件', {
    filter: eq('isAnswered', true),
  }),
  count('reception-followed-up', '后续办结事项', '不能当场答复、后来已经办结的件数。', '件', {
    filter: and(followedUp, closed),
  }),
  count('reception-on-time', '按时后续办结事项', '后续办结且办结日期不晚于应办结日期的件数。', '件', {
    filter: and(followedUp, closed, le('closedOn', field('dueOn'))),
  }),
  count('reception-rated', '大厅接待已评价事项', '大厅接待中服务对象作了评价的件数。', '件', {
    filter: known('rating'),
  }),
  count('reception-satisfied', '大厅接待满意事项', '大厅接待中评价为基本满意及以上的件数。', '件', {
    filter: oneOf('rating', ['very-satisfied', 'satisfied', 'fairly-satisfied']),
  }),
  {
    code: 'reception-answered-rate',
    title: '大厅当场答复率',
    description: '当场答复事项占大厅接待事项的百分比。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'reception-answered',
    denominator: 'reception-matters',
    minimumDenominator: 20,
  },
  {
    code: 'reception-on-time-rate',
    title: '大厅事项按时办结率',
    description: '按时后续办结事项占后续办结事项的百分比。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'reception-on-time',
    denominator: 'reception-followed-up',
    minimumDenominator: 20,
  },
  {
    code: 'reception-satisfaction',
    title: '大厅服务满意率',
    description: '评价为基本满意及以上的件数占已评价件数的百分比，没有评价的不计。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'reception-satisfied',
    denominator: 'reception-rated',
    minimumDenominator: 20,
  },
]);
