import { codeField, dateField, defineLedger, personField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const combatVerification = defineLedger({
  code: 'combat-verification',
  title: '“两参”人员核查台账',
  purpose: '每核查一名参战、参试退役人员身份登记一行，由优抚股登记。',
  line: 'benefits',
  version: 1,
  businessDay: 'verifiedOn',
  basis: '民发〔2007〕102号',
  fields: [
    dateField('verifiedOn', '核查日期', { aliases: ['日期', '认定日期'] }),
    personField('核查对象', { aliases: ['姓名', '申请人'] }),
    codeField('kind', '对象类别', 'verification-kind', { aliases: ['类别'] }),
    textField('event', '参战（参试）经历', { maxLength: 120, aliases: ['经历', '作战（试验）名称'] }),
    codeField('result', '核查结果', 'verification-result', { aliases: ['结果', '认定结果'] }),
    noteField,
  ],
});
