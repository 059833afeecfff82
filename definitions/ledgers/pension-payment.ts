import { codeField, countField, dateField, defineLedger, field, le, moneyField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const pensionPayment = defineLedger({
  code: 'pension-payment',
  title: '抚恤补助资金发放台账',
  purpose: '每月每类对象的抚恤补助资金发放登记一行，由优抚股室按发放表登记。',
  line: 'benefits',
  version: 1,
  businessDay: 'paidOn',
  basis: '《军人抚恤优待条例》（2024）第三、四章；官方发放明细在国家优抚系统，这里登记每批合计',
  fields: [
    dateField('paidOn', '发放日期', { aliases: ['日期', '拨付日期'] }),
    codeField('category', '对象类别', 'pension-category', { aliases: ['类别', '人员类别'] }),
    countField('persons', '发放人次', '人次', { min: 1, max: 100_000, aliases: ['人数', '发放人数'] }),
    moneyField('amount', '发放金额', { min: 1, aliases: ['金额', '发放资金', '金额（元）'] }),
    countField('due', '应发人次', '人次', { min: 1, max: 100_000, aliases: ['应发人数'] }),
    yesNoField('isOnTime', '按时发放', { aliases: ['是否按时'] }),
    noteField,
  ],
  invariants: [{ rule: le('persons', field('due')), message: '发放人次不能多于应发人次。' }],
});
