import { codeField, dateField, defineLedger, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const stationStaff = defineLedger({
  code: 'station-staff',
  title: '站点人员变动台账',
  purpose: '服务中心（站）每有一名工作人员到岗或离岗登记一行，由所在站点登记。',
  line: 'stations',
  version: 1,
  businessDay: 'changedOn',
  fields: [
    dateField('changedOn', '变动日期', { aliases: ['日期', '到岗日期', '离岗日期'] }),
    codeField('change', '变动', 'staff-change-kind', { aliases: ['变动类别'] }),
    textField('staff', '姓名', { maxLength: 40, aliases: ['工作人员'] }),
    codeField('post', '岗位', 'staff-post', { aliases: ['职务'] }),
    yesNoField('isVeteran', '退役军人', { filter: true, aliases: ['是否退役军人'] }),
    noteField,
  ],
});
