import { codeField, dateField, defineLedger, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const cadreMove = defineLedger({
  code: 'cadre-move',
  title: '干部职工变动台账',
  purpose: '单位每有一名干部职工任免、晋升、调动登记一行，由办公室登记。',
  line: 'office',
  version: 1,
  businessDay: 'effectiveOn',
  basis: '《党政领导干部选拔任用工作条例》',
  fields: [
    dateField('effectiveOn', '生效日期', { aliases: ['日期', '任免日期'] }),
    codeField('kind', '变动类别', 'cadre-move-kind', { aliases: ['类别'] }),
    textField('staff', '姓名', { maxLength: 40, aliases: ['干部姓名'] }),
    textField('from', '原任职务', { optional: true, maxLength: 60, aliases: ['原职务', '原单位职务'] }),
    textField('to', '现任职务', { optional: true, maxLength: 60, aliases: ['新任职务', '拟任职务'] }),
    noteField,
  ],
});
