import { codeField, dateField, defineLedger, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const schoolEntry = defineLedger({
  code: 'school-entry',
  title: '军人子女入学台账',
  purpose: '每落实一名军人子女入学、入园或转学登记一行，由双拥股室登记。',
  line: 'mutual-support',
  version: 1,
  businessDay: 'settledOn',
  basis: '《军人子女教育优待办法》；学位由教育部门安排，这里登记申请和结果',
  fields: [
    dateField('settledOn', '落实日期', { aliases: ['日期', '入学日期'] }),
    codeField('stage', '学段', 'school-stage', { aliases: ['阶段'] }),
    codeField('kind', '就读方式', 'school-entry-kind', { aliases: ['方式', '类别'] }),
    textField('school', '就读学校', { aliases: ['学校', '幼儿园', '学校名称'] }),
    textField('parentUnit', '家长部队代号', { optional: true, maxLength: 60, aliases: ['部队'] }),
    yesNoField('isSettled', '已落实', { filter: true, aliases: ['是否落实'] }),
    noteField,
  ],
});
