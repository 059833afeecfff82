import { dateField, defineLedger, eq, moneyField, personField, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const jobSeeker = defineLedger({
  code: 'job-seeker',
  title: '求职登记台账',
  purpose: '每为一名退役军人登记一次求职信息登记一行，由就业创业工作人员登记。',
  line: 'employment',
  version: 1,
  businessDay: 'registeredOn',
  fields: [
    dateField('registeredOn', '登记日期', { aliases: ['日期', '求职登记日期'] }),
    personField('求职人', { aliases: ['姓名'] }),
    textField('wantedPost', '期望岗位', { aliases: ['求职意向', '意向岗位'] }),
    moneyField('wantedPay', '期望月薪', {
      optional: true,
      max: 20_000_000,
      total: false,
      aliases: ['期望工资', '期望薪资'],
    }),
    yesNoField('isHardToPlace', '就业困难人员', { filter: true, aliases: ['是否就业困难'] }),
    yesNoField('hasHelper', '已确定一对一帮扶人', {
      optional: true,
      show: eq('isHardToPlace', true),
      aliases: ['一对一帮扶'],
    }),
    noteField,
  ],
});
