import { codeField, countField, dateField, defineLedger, moneyField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const garrisonEvent = defineLedger({
  code: 'garrison-event',
  title: '军地活动台账',
  purpose: '每组织一场军地座谈、联谊、共建或拥军活动登记一行，由双拥股室登记。',
  line: 'mutual-support',
  version: 1,
  businessDay: 'heldOn',
  fields: [
    dateField('heldOn', '举办日期', { aliases: ['日期', '活动日期'] }),
    codeField('kind', '活动类别', 'garrison-event-kind', { aliases: ['类别', '活动类型'] }),
    textField('title', '活动名称', { aliases: ['名称', '活动主题'] }),
    textField('unit', '部队代号', {
      optional: true,
      maxLength: 60,
      help: '只写代号。',
      aliases: ['部队', '驻军单位'],
    }),
    countField('attendees', '参加人数', '人', { min: 1, max: 20_000, aliases: ['人数', '参加人次'] }),
    moneyField('cost', '投入资金', { optional: true, aliases: ['经费', '资金', '救助金额'] }),
    noteField,
  ],
});
