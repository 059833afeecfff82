import { defineMirror } from '#kit';
import { onRegularPayment } from '../registry/regular-payments.ts';

export const regularPaymentMirror = defineMirror({
  code: 'regular-payment',
  title: '抚恤补助',
  system: '优抚信息管理系统',
  purpose:
    '定期抚恤金和生活补助的发放以优抚信息管理系统为准；这里核对类别、账号和人员在世情况，找出该发未发和不该再发的。',
  line: 'benefits',
  basis: '《军人抚恤优待条例》（2024）第八条、第六十二条',
  officialNumber: 'payeeNumber',
  state: 'paymentState',
  stateOn: 'paidSince',
  ended: ['ended', 'died'],
  apart: ['paymentCategory'],
  expects: onRegularPayment,
  fields: [
    { code: 'payeeNumber', label: '优抚编号', type: 'text', aliases: ['优抚证号', '对象编号', '待遇编号'] },
    {
      code: 'paymentCategory',
      label: '待遇类别',
      type: 'code',
      codeList: 'pension-category',
      required: true,
      aliases: ['补助类别', '对象类别', '优抚类别', '发放类别'],
      match: { kind: 'holds', fact: 'regularPayments' },
    },
    {
      code: 'monthlyAmount',
      label: '月标准',
      type: 'money',
      aliases: ['月发放标准', '补助标准', '发放标准', '月发放金额'],
    },
    {
      code: 'paymentState',
      label: '发放状态',
      type: 'code',
      codeList: 'regular-payment-state',
      required: true,
      aliases: ['状态', '待遇状态'],
      match: {
        kind: 'equals',
        fact: 'state',
        means: { paying: 'active', suspended: 'active', died: 'deceased' },
      },
    },
    {
      code: 'paidSince',
      label: '起发日期',
      type: 'date',
      aliases: ['起发时间', '起始发放时间', '待遇起始日期'],
    },
    {
      code: 'payeeAccount',
      label: '银行账号',
      type: 'bankAccount',
      aliases: ['开户账号', '银行卡号', '发放账号', '账号'],
      match: { kind: 'equals', fact: 'bankAccount' },
    },
  ],
  notCovered: ['月标准只保存和显示，不与应发金额核对：应发金额由待遇核定计算。'],
});
