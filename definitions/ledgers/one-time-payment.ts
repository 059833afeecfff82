import {
  codeField,
  countField,
  dateField,
  defineLedger,
  eq,
  known,
  moneyField,
  or,
  personField,
  textField,
} from '#kit';
import { noteField } from './common-fields.ts';

export const oneTimePayment = defineLedger({
  code: 'one-time-payment',
  title: '一次性待遇发放台账',
  purpose: '每向一人发放一笔一次性待遇或年度优待金登记一行，由经办股室登记或从发放表导入。',
  line: 'benefits',
  version: 1,
  businessDay: 'paidOn',
  basis:
    '《军人抚恤优待条例》（2024）第四十二条：义务兵家庭优待金由批准入伍地发放；《退役军人安置条例》（2024）第二十三条',
  fields: [
    dateField('paidOn', '发放日期', { aliases: ['日期', '拨付日期', '发放时间'] }),
    codeField('kind', '待遇类别', 'one-time-payment-kind', { aliases: ['类别', '发放项目', '项目'] }),
    personField('领取人', { optional: true }),
    textField('recipientName', '领取人姓名', {
      optional: true,
      maxLength: 40,
      help: '未建档时填写，如义务兵家长。',
      aliases: ['姓名', '领取人员'],
    }),
    countField('forYear', '所属年度', '年', {
      min: 1990,
      max: 2100,
      total: false,
      aliases: ['年度', '入伍年度', '退役年度'],
    }),
    codeField('season', '退役批次', 'discharge-season', {
      optional: true,
      show: eq('kind', 'self-employed-subsidy'),
      aliases: ['批次'],
    }),
    moneyField('amount', '发放金额', {
      min: 1,
      max: 500_000_000,
      aliases: ['金额', '金额（元）', '补助金额'],
    }),
    noteField,
  ],
  invariants: [
    { rule: or(known('personId'), known('recipientName')), message: '请从档案中选领取人，或填写姓名。' },
  ],
});
