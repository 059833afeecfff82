import { codeField, countField, dateField, defineLedger, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const practicalMatter = defineLedger({
  code: 'practical-matter',
  title: '为民办实事台账',
  purpose: '每为退役军人办成一件实事登记一行，由办理单位登记。',
  line: 'office',
  version: 1,
  businessDay: 'doneOn',
  onSite: true,
  rhythm: { every: 'quarter', levels: ['county', 'township', 'village'], graceDays: 10 },
  fields: [
    dateField('doneOn', '办成日期', { aliases: ['日期', '完成日期'] }),
    codeField('kind', '实事类别', 'matter-kind', { aliases: ['类别'] }),
    textField('matter', '实事内容', { aliases: ['内容', '事项'] }),
    countField('beneficiaries', '受益人次', '人次', {
      min: 1,
      max: 1_000_000,
      aliases: ['人次', '受益人数', '惠及人次'],
    }),
    textField('helper', '办理人', { optional: true, maxLength: 40, aliases: ['责任人', '办理党员'] }),
    noteField,
  ],
});
