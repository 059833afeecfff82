import { codeField, dateField, defineLedger, field, ge, personField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const appointment = defineLedger({
  code: 'appointment',
  title: '聘任台账',
  purpose: '每聘任一名联络员、创业导师、法律顾问、心理专家、讲师或督导员登记一行。',
  line: 'stations',
  version: 1,
  businessDay: 'appointedOn',
  fields: [
    dateField('appointedOn', '聘任日期', { aliases: ['日期', '聘用日期'] }),
    codeField('kind', '聘任类别', 'appointment-kind', { aliases: ['类别', '岗位'] }),
    personField('退役军人', { optional: true, help: '受聘人是已建档的退役军人时选择。' }),
    textField('appointee', '受聘人', { maxLength: 40, aliases: ['姓名', '受聘人姓名'] }),
    textField('workplace', '工作单位', { optional: true, aliases: ['单位'] }),
    dateField('until', '聘期至', { optional: true, aliases: ['聘任截止', '到期日期'] }),
    noteField,
  ],
  invariants: [{ rule: ge('until', field('appointedOn')), message: '聘期截止不能早于聘任日期。' }],
});
