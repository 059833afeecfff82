import { codeField, countField, dateField, defineLedger, field, le, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const inspection = defineLedger({
  code: 'inspection',
  title: '督查检查台账',
  purpose: '每接受或开展一次督查、巡察、审计或自查登记一行，由办公室登记。',
  line: 'office',
  version: 1,
  businessDay: 'inspectedOn',
  fields: [
    dateField('inspectedOn', '检查日期', { aliases: ['日期'] }),
    codeField('kind', '检查类别', 'inspection-kind', { aliases: ['类别'] }),
    codeField('level', '组织层级', 'publication-level', { aliases: ['级别', '检查单位层级'] }),
    textField('topic', '检查内容', { maxLength: 120, aliases: ['内容', '事项'] }),
    countField('problems', '发现问题', '个', { max: 1000, aliases: ['问题数', '发现问题数'] }),
    countField('mended', '已整改', '个', { max: 1000, aliases: ['整改数', '整改完成'] }),
    noteField,
  ],
  invariants: [{ rule: le('mended', field('problems')), message: '已整改的不能多于发现的问题。' }],
});
