import { codeField, countField, dateField, defineLedger, eq, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const communityDuty = defineLedger({
  code: 'community-duty',
  title: '社区值守台账',
  purpose: '党员干部或志愿者每次下沉社区值守登记一行，由组织值守的单位登记。',
  line: 'office',
  version: 1,
  businessDay: 'onDutyOn',
  onSite: true,
  fields: [
    dateField('onDutyOn', '值守日期', { aliases: ['日期', '值班日期'] }),
    codeField('kind', '值守类别', 'duty-kind', { aliases: ['类别', '任务'] }),
    textField('place', '社区或卡口', { aliases: ['地点', '社区', '值守地点'] }),
    countField('persons', '值守人次', '人次', { min: 1, max: 2000, aliases: ['人次', '人数', '值守人数'] }),
    countField('forms', '登记表', '份', {
      optional: true,
      max: 100_000,
      show: eq('kind', 'household'),
      aliases: ['登记份数', '录入登记表'],
    }),
    countField('residents', '排查居民', '人', {
      optional: true,
      max: 1_000_000,
      show: eq('kind', 'household'),
      aliases: ['居民人数', '排查人数'],
    }),
    noteField,
  ],
});
