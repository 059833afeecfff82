import { codeField, countField, dateField, defineLedger, moneyField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const charityAid = defineLedger({
  code: 'charity-aid',
  title: '社会捐助台账',
  purpose: '社会力量每捐助一次登记一行，由受赠的股室或站点登记。',
  line: 'benefits',
  version: 1,
  businessDay: 'donatedOn',
  fields: [
    dateField('donatedOn', '捐助日期', { aliases: ['日期', '捐赠日期'] }),
    codeField('source', '捐助来源', 'charity-source', { aliases: ['来源', '捐赠方类别'] }),
    textField('donor', '捐助方', { maxLength: 80, aliases: ['捐赠方', '捐赠单位'] }),
    moneyField('cash', '捐助资金', { help: '只捐物资的填0。', aliases: ['资金', '金额'] }),
    moneyField('goodsValue', '物资折价', { optional: true, aliases: ['物资价值'] }),
    countField('persons', '受助人次', '人次', { max: 100_000, aliases: ['受益人次', '受助人数'] }),
    noteField,
  ],
});
