import { countField, dateField, defineLedger, personField } from '#kit';
import { noteField } from './common-fields.ts';

export const rotatingHead = defineLedger({
  code: 'rotating-head',
  title: '轮值站长台账',
  purpose: '每名老兵每轮值一期登记一行，由服务站登记。',
  line: 'stations',
  version: 1,
  businessDay: 'startedOn',
  fields: [
    dateField('startedOn', '轮值开始日期', { aliases: ['日期', '开始日期', '轮值日期'] }),
    personField('轮值站长', { aliases: ['姓名'] }),
    countField('days', '轮值天数', '天', { min: 1, max: 366, aliases: ['天数'] }),
    countField('received', '接待群众', '人次', { optional: true, max: 10_000, aliases: ['接待人次'] }),
    countField('mediated', '调解矛盾', '件', {
      optional: true,
      max: 1000,
      aliases: ['调解件数', '化解矛盾'],
    }),
    noteField,
  ],
});
