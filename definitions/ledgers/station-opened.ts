import { codeField, countField, dateField, defineLedger, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const stationOpened = defineLedger({
  code: 'station-opened',
  title: '服务中心（站）建成台账',
  purpose: '每建成或改建一个服务中心（站）登记一行，由服务体系管理人员登记。',
  line: 'stations',
  version: 1,
  businessDay: 'openedOn',
  basis: '《退役军人保障法》第六十五条',
  fields: [
    dateField('openedOn', '建成日期', { aliases: ['日期', '挂牌日期', '启用日期'] }),
    codeField('level', '站点层级', 'station-level', { aliases: ['层级', '级别'] }),
    textField('station', '站点名称', { aliases: ['名称', '服务站名称'] }),
    yesNoField('isRebuilt', '改建提升', {
      filter: true,
      help: '原有站点改建的选“是”，新建的选“否”。',
      aliases: ['是否改建'],
    }),
    countField('clients', '服务对象', '人', { optional: true, max: 1_000_000, aliases: ['服务对象人数'] }),
    countField('staff', '工作人员', '人', { optional: true, max: 500, aliases: ['人员数', '工作人员数'] }),
    noteField,
  ],
});
