import { codeField, dateField, defineLedger, eq, moneyField, personField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const socialInsurance = defineLedger({
  code: 'social-insurance',
  title: '社会保险接续台账',
  purpose: '每受理一人的保险接续或补缴登记一行，由移交安置股室登记。',
  line: 'placement',
  version: 1,
  businessDay: 'acceptedOn',
  basis:
    '《退役军人安置条例》（2024）；部分退役士兵社会保险接续政策。是否补缴由人社部门核定，这里登记受理和结果',
  fields: [
    dateField('acceptedOn', '受理日期', { aliases: ['日期'] }),
    personField('申请人', { aliases: ['姓名'] }),
    codeField('kind', '保险种类', 'insurance-kind', { aliases: ['险种', '类别'] }),
    yesNoField('isDone', '已办结', { filter: true, aliases: ['是否办结', '办结情况'] }),
    moneyField('amount', '补缴金额', {
      optional: true,
      max: 50_000_000,
      show: eq('kind', 'make-up'),
      aliases: ['金额', '补缴资金'],
    }),
    noteField,
  ],
});
