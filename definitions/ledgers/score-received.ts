import { codeField, countField, dateField, defineLedger, field, le, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const scoreReceived = defineLedger({
  code: 'score-received',
  title: '上级考核结果台账',
  purpose: '上级每公布一项考核、评比或排名结果登记一行，由办公室登记。',
  line: 'office',
  version: 1,
  businessDay: 'announcedOn',
  fields: [
    dateField('announcedOn', '公布日期', { aliases: ['日期'] }),
    codeField('level', '考核层级', 'publication-level', { aliases: ['级别', '考核单位层级'] }),
    textField('item', '考核项目', { maxLength: 100, aliases: ['项目', '考核名称'] }),
    countField('score', '得分', '百分之一分', {
      optional: true,
      total: false,
      max: 100_000,
      help: '按百分之一分填写，95.5分填9550。',
      aliases: ['分数'],
    }),
    countField('rank', '名次', '名', {
      optional: true,
      total: false,
      min: 1,
      max: 500,
      aliases: ['排名', '位次'],
    }),
    countField('ranked', '参评单位数', '家', {
      optional: true,
      total: false,
      min: 1,
      max: 500,
      aliases: ['参评数'],
    }),
    yesNoField('isPraised', '通报表扬', { aliases: ['是否通报表扬', '表扬'] }),
    noteField,
  ],
  invariants: [{ rule: le('rank', field('ranked')), message: '名次不能大于参评单位数。' }],
});
