import { codeField, dateField, defineLedger, personField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const villagePost = defineLedger({
  code: 'village-post',
  title: '退役军人村社任职台账',
  purpose: '每有一名退役军人当选或任职村（社区）“两委”登记一行，由镇街服务站登记。',
  line: 'guidance',
  version: 1,
  businessDay: 'electedOn',
  fields: [
    dateField('electedOn', '任职日期', { aliases: ['日期', '当选日期'] }),
    personField('任职人', { aliases: ['姓名'] }),
    codeField('post', '任职', 'village-post', { aliases: ['职务', '岗位'] }),
    yesNoField('isNewTerm', '本届新任', { optional: true, aliases: ['是否新任'] }),
    noteField,
  ],
});
