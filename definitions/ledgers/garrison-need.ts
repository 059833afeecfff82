import {
  codeField,
  dateField,
  defineLedger,
  eq,
  field,
  ge,
  longTextField,
  moneyField,
  textField,
  yesNoField,
} from '#kit';
import { noteField } from './common-fields.ts';

export const garrisonNeed = defineLedger({
  code: 'garrison-need',
  title: '部队需求解决台账',
  purpose: '部队每提出一件实际问题登记一行，由双拥股室登记和销号。',
  line: 'mutual-support',
  version: 1,
  businessDay: 'raisedOn',
  fields: [
    dateField('raisedOn', '提出日期', { aliases: ['日期', '收到日期'] }),
    codeField('kind', '需求类别', 'garrison-need-kind', { aliases: ['类别'] }),
    textField('unit', '部队代号', { maxLength: 60, help: '只写代号。', aliases: ['部队', '驻军单位'] }),
    longTextField('need', '需求内容', { maxLength: 500, aliases: ['实际问题', '需求', '问题'] }),
    textField('departments', '责任单位', { optional: true, aliases: ['承办单位', '责任部门'] }),
    yesNoField('isSolved', '已解决', { filter: true, aliases: ['是否解决', '是否办结'] }),
    dateField('solvedOn', '解决日期', { show: eq('isSolved', true), aliases: ['办结日期'] }),
    moneyField('funds', '投入资金', {
      optional: true,
      show: eq('isSolved', true),
      aliases: ['资金', '投入金额'],
    }),
    noteField,
  ],
  invariants: [{ rule: ge('solvedOn', field('raisedOn')), message: '解决日期不能早于提出日期。' }],
});
