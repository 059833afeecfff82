import { codeField, countField, dateField, defineLedger, field, le } from '#kit';
import { noteField } from './common-fields.ts';

export const contradictionCheck = defineLedger({
  code: 'contradiction-check',
  title: '矛盾排查化解台账',
  purpose: '每开展一次排查登记一行，只记事项数、不记人，由服务站或权益股登记。',
  line: 'rights',
  version: 1,
  businessDay: 'checkedOn',
  groups: [{ title: '排查化解（件）', fields: ['found', 'settled', 'led'] }],
  fields: [
    dateField('checkedOn', '排查日期', { aliases: ['日期'] }),
    codeField('kind', '矛盾类别', 'contradiction-kind', { aliases: ['类别'] }),
    countField('found', '排查出', '件', { max: 10_000, aliases: ['排查件数', '发现矛盾'] }),
    countField('settled', '化解', '件', { max: 10_000, aliases: ['化解件数', '已化解'] }),
    countField('led', '领导包案', '件', { optional: true, max: 10_000, aliases: ['包案件数'] }),
    noteField,
  ],
  invariants: [
    { rule: le('settled', field('found')), message: '化解的不能多于排查出的。' },
    { rule: le('led', field('found')), message: '领导包案的不能多于排查出的。' },
  ],
});
