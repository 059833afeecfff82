import { defineMetrics, eq, metricsOfLedger, oneOf } from '#kit';

const { count } = metricsOfLedger('agenda-item', 'office');

export const agendaItemMetrics = defineMetrics([
  count('agenda-items', '研究退役军人工作议题', '议题研究台账的行数，一行一个议题。', '个', {
    slices: ['meeting'],
  }),
  count(
    'agenda-items-leading',
    '党委政府研究议题',
    '党委常委会、政府常务会议和领导小组会议研究的议题数。',
    '个',
    { filter: oneOf('meeting', ['party-committee-standing', 'government-meeting', 'leading-group']) },
  ),
  count('agenda-items-passed', '议定事项', '会议议定的议题数。', '个', { filter: eq('isPassed', true) }),
]);
