import { codeField, dateField, defineLedger, field, ge, ne, personField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const selection = defineLedger({
  code: 'selection',
  title: '“最美”评选台账',
  purpose: '每有一名个人或一个团队获评登记一行，由思想政治股室登记。',
  line: 'guidance',
  version: 1,
  businessDay: 'announcedOn',
  fields: [
    dateField('announcedOn', '公布日期', { aliases: ['日期', '发布日期', '获评日期'] }),
    codeField('kind', '评选类别', 'selection-kind', { aliases: ['类别', '称号'] }),
    codeField('level', '评选级别', 'publication-level', { aliases: ['级别', '层级'] }),
    personField('获评人', { optional: true, show: ne('kind', 'team') }),
    textField('winner', '获评人或团队', { aliases: ['姓名', '团队名称', '名称'] }),
    dateField('noticeFrom', '公示开始日期', { optional: true, aliases: ['公示日期'] }),
    noteField,
  ],
  invariants: [{ rule: ge('announcedOn', field('noticeFrom')), message: '公布日期不能早于公示开始日期。' }],
});
