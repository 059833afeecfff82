import { codeField, countField, dateField, defineLedger, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const partnerActivity = defineLedger({
  code: 'partner-activity',
  title: '社会组织服务活动台账',
  purpose: '结对社会组织每开展一场服务活动登记一行，由结对的服务站登记。',
  line: 'stations',
  version: 1,
  businessDay: 'heldOn',
  fields: [
    dateField('heldOn', '活动日期', { aliases: ['日期', '服务日期'] }),
    textField('organisation', '社会组织', { aliases: ['名称', '社会组织名称'] }),
    codeField('kind', '服务类别', 'partner-activity-kind', { aliases: ['类别'] }),
    countField('served', '服务人次', '人次', { min: 1, max: 100_000, aliases: ['人次', '服务人数'] }),
    yesNoField('isSupervised', '督导员到场', { filter: true, aliases: ['是否督导', '督导检查'] }),
    noteField,
  ],
});
