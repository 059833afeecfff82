import { codeField, dateField, defineLedger, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const agendaItem = defineLedger({
  code: 'agenda-item',
  title: '议题研究台账',
  purpose: '会议每研究一个退役军人工作议题登记一行，由办公室登记。',
  line: 'office',
  version: 1,
  businessDay: 'discussedOn',
  fields: [
    dateField('discussedOn', '研究日期', { aliases: ['日期', '会议日期'] }),
    codeField('meeting', '会议', 'agenda-meeting', { aliases: ['会议名称', '会议类别'] }),
    textField('topic', '议题', { maxLength: 120, aliases: ['议题名称'] }),
    yesNoField('isPassed', '议定', { aliases: ['是否通过', '是否议定'] }),
    textField('decision', '议定事项', { optional: true, maxLength: 200, aliases: ['决定事项', '结果'] }),
    noteField,
  ],
});
