import { codeField, dateField, defineLedger, field, ge, personField, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const employmentRecord = defineLedger({
  code: 'employment-record',
  title: '就业创业实现台账',
  purpose: '每帮助一名退役军人实现就业或创业登记一行，由就业创业工作人员登记。',
  line: 'employment',
  version: 1,
  businessDay: 'employedOn',
  fields: [
    dateField('employedOn', '就业日期', { aliases: ['日期', '上岗日期', '实现就业日期'] }),
    personField('就业人', { aliases: ['姓名', '退役军人姓名'] }),
    codeField('way', '就业途径', 'hire-way', { aliases: ['途径', '帮扶方式'] }),
    textField('employer', '用人单位或创业项目', { aliases: ['单位', '企业名称', '项目名称'] }),
    yesNoField('isNewlyDischarged', '当年退役', {
      help: '当年退役的士兵选“是”。',
      filter: true,
      aliases: ['是否当年退役', '新退役士兵'],
    }),
    yesNoField('isHardToPlace', '就业困难人员', { optional: true, aliases: ['是否就业困难'] }),
    dateField('followedUpOn', '回访日期', { optional: true, aliases: ['回访时间'] }),
    noteField,
  ],
  invariants: [{ rule: ge('followedUpOn', field('employedOn')), message: '回访日期不能早于就业日期。' }],
});
