import { codeField, countField, dateField, defineLedger, eq, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const serviceItemOpened = defineLedger({
  code: 'service-item-opened',
  title: '服务事项开通台账',
  purpose: '每开通一项可在窗口、网上或联办的服务事项登记一行，由服务大厅登记。',
  line: 'stations',
  version: 1,
  businessDay: 'openedOn',
  fields: [
    dateField('openedOn', '开通日期', { aliases: ['日期', '实现日期'] }),
    codeField('item', '事项', 'service-item', { aliases: ['事项名称', '服务事项'] }),
    codeField('way', '提供方式', 'service-way', { aliases: ['方式', '办理方式'] }),
    countField('windows', '开设窗口', '个', {
      optional: true,
      max: 100,
      show: eq('way', 'window'),
      aliases: ['窗口数'],
    }),
    textField('departments', '协同部门', {
      optional: true,
      maxLength: 200,
      help: '联办的写明部门，用顿号分开。',
      aliases: ['联办部门'],
    }),
    countField('limitDays', '承诺办结时限', '个工作日', {
      optional: true,
      max: 365,
      total: false,
      aliases: ['办结时限', '承诺时限'],
    }),
    noteField,
  ],
});
