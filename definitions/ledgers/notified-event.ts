import { codeField, dateField, defineLedger, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const notifiedEvent = defineLedger({
  code: 'notified-event',
  title: '上级通报事件台账',
  purpose: '上级每通报一起事件登记一行，只记事件、不记人，由权益股登记。',
  line: 'rights',
  version: 1,
  businessDay: 'notifiedOn',
  fields: [
    dateField('notifiedOn', '通报日期', { aliases: ['日期'] }),
    codeField('level', '通报层级', 'publication-level', { aliases: ['级别'] }),
    codeField('kind', '事件类别', 'notified-event-kind', { aliases: ['类别'] }),
    textField('event', '事件摘要', {
      maxLength: 150,
      help: '只写事情，不写人的姓名和去向。',
      aliases: ['摘要', '事项'],
    }),
    yesNoField('isSettled', '已办结', { filter: true, aliases: ['是否办结', '办理情况'] }),
    noteField,
  ],
});
