import { codeField, countField, dateField, defineLedger, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const centralTask = defineLedger({
  code: 'central-task',
  title: '中心工作参与台账',
  purpose: '每参加一次党委政府部署的中心工作登记一行，由办公室或服务站登记。',
  line: 'office',
  version: 1,
  businessDay: 'joinedOn',
  fields: [
    dateField('joinedOn', '参加日期', { aliases: ['日期', '开始日期'] }),
    codeField('kind', '工作类别', 'central-task-kind', { aliases: ['类别'] }),
    textField('task', '工作内容', { maxLength: 120, aliases: ['内容', '任务'] }),
    countField('persons', '参加人数', '人次', { min: 1, max: 10_000, aliases: ['人次', '投入人次'] }),
    countField('days', '投入天数', '天', { optional: true, max: 400, aliases: ['天数'] }),
    countField('households', '联系户数', '户', {
      optional: true,
      max: 100_000,
      aliases: ['走访户数', '帮扶户数'],
    }),
    noteField,
  ],
});
