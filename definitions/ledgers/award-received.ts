import { codeField, dateField, defineLedger, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const awardReceived = defineLedger({
  code: 'award-received',
  title: '获得荣誉台账',
  purpose: '单位、项目或个人每获得一项上级荣誉、试点登记一行，由办公室登记。',
  line: 'office',
  version: 1,
  businessDay: 'receivedOn',
  fields: [
    dateField('receivedOn', '获得日期', { aliases: ['日期', '表彰日期'] }),
    codeField('kind', '荣誉类别', 'award-kind', { aliases: ['类别'] }),
    codeField('level', '级别', 'publication-level', { aliases: ['荣誉级别'] }),
    textField('title', '荣誉名称', { aliases: ['名称', '称号'] }),
    textField('winner', '获得者', { aliases: ['获奖单位', '获奖人'] }),
    noteField,
  ],
});
