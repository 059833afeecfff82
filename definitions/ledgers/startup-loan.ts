import { dateField, defineLedger, known, moneyField, or, personField, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const startupLoan = defineLedger({
  code: 'startup-loan',
  title: '就业创业贷款台账',
  purpose: '银行每向一名退役军人或一家军创企业发放一笔贷款登记一行，由就业创业股室登记。',
  line: 'employment',
  version: 1,
  businessDay: 'paidOn',
  basis: '创业担保贷款政策；贷款由银行审批，这里登记推荐和发放',
  fields: [
    dateField('paidOn', '放款日期', { aliases: ['日期', '发放日期', '贷款日期'] }),
    personField('借款人', { optional: true }),
    textField('borrower', '借款人或企业', { optional: true, aliases: ['姓名', '企业名称'] }),
    textField('bank', '贷款银行', { aliases: ['银行', '放款银行'] }),
    moneyField('amount', '贷款金额', { min: 1, max: 10_000_000_000, aliases: ['金额', '贷款额'] }),
    yesNoField('isSubsidised', '财政贴息', { filter: true, aliases: ['是否贴息'] }),
    noteField,
  ],
  invariants: [
    {
      rule: or(known('personId'), known('borrower')),
      message: '请从档案中选借款人，或填写借款人、企业名称。',
    },
  ],
});
