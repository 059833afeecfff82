import { codeField, dateField, defineLedger, moneyField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const fundsWon = defineLedger({
  code: 'funds-won',
  title: '争取上级资金台账',
  purpose: '每到位一笔向上争取的资金登记一行，由办公室登记。',
  line: 'office',
  version: 1,
  businessDay: 'receivedOn',
  fields: [
    dateField('receivedOn', '到位日期', { aliases: ['日期', '下达日期'] }),
    codeField('level', '资金级别', 'publication-level', { aliases: ['级别', '来源级别'] }),
    codeField('purpose', '资金用途', 'fund-purpose', { aliases: ['用途'] }),
    moneyField('amount', '金额', { min: 1, aliases: ['到位金额', '资金（元）'] }),
    textField('document', '下达文号', { optional: true, maxLength: 60, aliases: ['文号'] }),
    noteField,
  ],
});
