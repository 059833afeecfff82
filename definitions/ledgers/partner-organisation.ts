import { countField, dateField, defineLedger, moneyField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const partnerOrganisation = defineLedger({
  code: 'partner-organisation',
  title: '社会组织结对台账',
  purpose: '每引进一家社会组织结对服务登记一行，由服务体系管理人员登记。',
  line: 'stations',
  version: 1,
  businessDay: 'signedOn',
  fields: [
    dateField('signedOn', '签约日期', { aliases: ['日期', '结对日期', '引进日期'] }),
    textField('organisation', '社会组织', { aliases: ['名称', '社会组织名称'] }),
    countField('stations', '结对服务站', '个', { min: 1, max: 1000, aliases: ['结对站点', '服务站数'] }),
    moneyField('funds', '项目资金', { optional: true, aliases: ['资金', '购买服务金额'] }),
    noteField,
  ],
});
