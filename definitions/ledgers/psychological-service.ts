import { codeField, countField, dateField, defineLedger, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const psychologicalService = defineLedger({
  code: 'psychological-service',
  title: '心理服务台账',
  purpose: '心理服务站每开展一次咨询、讲座或团辅登记一行，只记次数和人数，不记个人心理状况。',
  line: 'rights',
  version: 1,
  businessDay: 'servedOn',
  fields: [
    dateField('servedOn', '服务日期', { aliases: ['日期', '活动日期'] }),
    codeField('kind', '服务类别', 'psychology-kind', { aliases: ['类别', '服务形式'] }),
    textField('topic', '主题', { optional: true, aliases: ['活动主题', '讲座主题'] }),
    countField('persons', '服务人次', '人次', { min: 1, max: 5000, aliases: ['人次', '人数', '参加人数'] }),
    textField('expert', '心理专家', { optional: true, maxLength: 40, aliases: ['专家', '主讲人'] }),
    noteField,
  ],
});
