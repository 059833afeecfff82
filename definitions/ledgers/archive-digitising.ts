import { codeField, countField, dateField, defineLedger, field, le } from '#kit';
import { noteField, handlerField } from './common-fields.ts';

export const archiveDigitising = defineLedger({
  code: 'archive-digitising',
  title: '档案数字化台账',
  purpose: '每完成一批纸质档案的电子化登记一行，由档案管理人员登记。',
  line: 'registry',
  version: 1,
  businessDay: 'finishedOn',
  basis: '《档案法实施条例》（2024）；《国务院关于在线政务服务的若干规定》',
  fields: [
    dateField('finishedOn', '完成日期', { aliases: ['日期', '入库日期'] }),
    codeField('kind', '档案类别', 'archive-kind', { aliases: ['类别'] }),
    countField('files', '电子档案', '份', { min: 1, max: 100_000, aliases: ['份数', '卷数', '档案份数'] }),
    countField('pages', '扫描页数', '页', { optional: true, max: 10_000_000, aliases: ['页数'] }),
    countField('returned', '质检退回', '份', { optional: true, max: 100_000, aliases: ['退回份数'] }),
    handlerField,
    noteField,
  ],
  invariants: [{ rule: le('returned', field('files')), message: '质检退回的份数不能多于电子档案份数。' }],
});
