import { codeField, countField, dateField, defineLedger, field, le, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const jobFair = defineLedger({
  code: 'job-fair',
  title: '招聘会台账',
  purpose: '每举办或组织参加一场退役军人招聘会登记一行，由就业创业股室或中心登记。',
  line: 'employment',
  version: 1,
  businessDay: 'heldOn',
  fields: [
    dateField('heldOn', '举办日期', { aliases: ['日期', '招聘会日期', '举办时间'] }),
    codeField('form', '举办形式', 'fair-form', { aliases: ['形式'] }),
    textField('title', '招聘会名称', { aliases: ['名称', '活动名称'] }),
    countField('firms', '参会企业', '家', { min: 1, max: 5000, aliases: ['企业数', '企业数量', '参加企业'] }),
    countField('posts', '提供岗位', '个', {
      min: 1,
      max: 200_000,
      aliases: ['岗位数', '就业岗位', '岗位数量'],
    }),
    countField('veterans', '参加退役军人', '人', { aliases: ['参加人数', '到场退役军人', '退役军人人数'] }),
    countField('intentions', '达成意向', '人', { optional: true, aliases: ['意向人数', '达成就业意向'] }),
    countField('hires', '现场录用', '人', { optional: true, aliases: ['录用人数', '签约人数'] }),
    noteField,
  ],
  invariants: [
    { rule: le('intentions', field('veterans')), message: '达成意向的人数不能多于参加人数。' },
    { rule: le('hires', field('veterans')), message: '录用人数不能多于参加人数。' },
  ],
});
