import { codeField, countField, dateField, defineLedger, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const cleanGovernment = defineLedger({
  code: 'clean-government',
  title: '廉政工作台账',
  purpose: '每开展一次廉政谈话、承诺、警示教育或检查登记一行，由办公室登记。',
  line: 'office',
  version: 1,
  businessDay: 'heldOn',
  basis: '《党委（党组）落实全面从严治党主体责任规定》',
  fields: [
    dateField('heldOn', '开展日期', { aliases: ['日期', '谈话日期'] }),
    codeField('kind', '工作类别', 'clean-government-kind', { aliases: ['类别'] }),
    textField('topic', '内容', { maxLength: 120, aliases: ['主题'] }),
    countField('persons', '参加人次', '人次', {
      min: 1,
      max: 2000,
      aliases: ['人数', '谈话人次', '签订份数'],
    }),
    noteField,
  ],
});
