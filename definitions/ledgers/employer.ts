import { codeField, countField, dateField, defineLedger, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const employer = defineLedger({
  code: 'employer',
  title: '合作企业台账',
  purpose: '每有一家企业入驻平台、联盟或创业园登记一行，由就业创业股室登记。',
  line: 'employment',
  version: 1,
  businessDay: 'joinedOn',
  fields: [
    dateField('joinedOn', '入驻日期', { aliases: ['日期', '加入日期', '签约日期'] }),
    textField('firm', '企业名称', { aliases: ['单位名称', '企业'] }),
    textField('creditCode', '统一社会信用代码', {
      optional: true,
      maxLength: 18,
      format: 'credit-code',
      aliases: ['信用代码'],
    }),
    codeField('platform', '入驻平台', 'employer-platform', { aliases: ['平台', '类别'] }),
    countField('posts', '提供岗位', '个', { max: 100_000, aliases: ['岗位数', '就业岗位'] }),
    yesNoField('isVeteranFirm', '军创企业', {
      filter: true,
      help: '退役军人创办或控股的选“是”。',
      aliases: ['是否军创企业'],
    }),
    noteField,
  ],
});
