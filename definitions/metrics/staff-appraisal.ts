import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { sum } = metricsOfLedger('staff-appraisal', 'office');

export const staffAppraisalMetrics = defineMetrics([
  sum('attendanceDays', 'attendance-days', '出勤人日', '月度考勤中出勤人日的合计。', '人日'),
  sum('leaveDays', 'leave-days', '请假人日', '月度考勤中请假人日的合计。', '人日'),
  sum('staff', 'staff-appraised', '平时考核人次', '季度考核的应考核人数合计。', '人次', {
    filter: eq('kind', 'quarter'),
  }),
  sum('excellent', 'staff-excellent', '考核优秀人次', '季度和年度考核中好或优秀的人数合计。', '人次', {
    slices: ['kind'],
  }),
]);
