import { codeField, dateField, defineLedger, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const documentIssued = defineLedger({
  code: 'document-issued',
  title: '制发文件台账',
  purpose: '每印发一份文件登记一行，由办公室登记。',
  line: 'office',
  version: 1,
  businessDay: 'issuedOn',
  basis: '《党政机关公文处理工作条例》',
  fields: [
    dateField('issuedOn', '印发日期', { aliases: ['日期', '发文日期'] }),
    codeField('kind', '文件类别', 'document-kind-issued', { aliases: ['类别'] }),
    textField('number', '发文字号', { optional: true, maxLength: 60, aliases: ['文号'] }),
    textField('title', '文件标题', { maxLength: 120, aliases: ['标题', '文件名称'] }),
    yesNoField('isJoint', '联合发文', { optional: true, aliases: ['是否联合发文'] }),
    noteField,
  ],
});
