import { and, defineMetrics, eq, field, known, le, metricsOfLedger } from '#kit';

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
]);
