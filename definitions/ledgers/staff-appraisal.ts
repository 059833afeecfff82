import { codeField, countField, dateField, defineLedger, eq, field, le, ne } from '#kit';
import { noteField } from './common-fields.ts';

export const staffAppraisal = defineLedger({
  code: 'staff-appraisal',
  title: '考勤考核台账',
  purpose: '单位每做一次月度考勤、季度或年度考核登记一行，由办公室登记。',
  line: 'office',
  version: 1,
  businessDay: 'assessedOn',
  groups: [{ title: '考核等次', fields: ['excellent', 'good', 'fair', 'poor'] }],
  basis: '《公务员考核规定》',
  fields: [
    dateField('assessedOn', '考核日期', { help: '考勤填当月最后一天。', aliases: ['日期', '考勤月份'] }),
    codeField('kind', '考核类别', 'appraisal-kind', { aliases: ['类别'] }),
    countField('staff', '应考核人数', '人', { min: 1, max: 2000, aliases: ['人数', '应出勤人数'] }),
    countField('attendanceDays', '出勤人日', '人日', {
      optional: true,
      show: eq('kind', 'attendance'),
      aliases: ['出勤天数'],
    }),
    countField('leaveDays', '请假人日', '人日', {
      optional: true,
      show: eq('kind', 'attendance'),
      aliases: ['请假天数'],
    }),
    countField('excellent', '好或优秀', '人', {
      optional: true,
      max: 2000,
      show: ne('kind', 'attendance'),
      aliases: ['优秀'],
    }),
    countField('good', '较好或称职', '人', {
      optional: true,
      max: 2000,
      show: ne('kind', 'attendance'),
      aliases: ['称职', '合格'],
    }),
    countField('fair', '一般或基本称职', '人', {
      optional: true,
      max: 2000,
      show: ne('kind', 'attendance'),
      aliases: ['基本称职'],
    }),
    countField('poor', '较差或不称职', '人', {
      optional: true,
      max: 2000,
      show: ne('kind', 'attendance'),
      aliases: ['不称职'],
    }),
    noteField,
  ],
  invariants: [{ rule: le('excellent', field('staff')), message: '好或优秀的人数不能多于应考核人数。' }],
});
