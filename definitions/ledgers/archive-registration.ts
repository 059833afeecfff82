import { codeField, countField, dateField, defineLedger, textField } from '#kit';
import { handlerField, noteField } from './common-fields.ts';

export const archiveRegistration = defineLedger({
  code: 'archive-registration',
  title: '纸质档案清点台账',
  purpose: '每清点一批待数字化的纸质档案登记一行；在“档案数字化”中登记的批次会自动登记，不用再填。',
  line: 'registry',
  version: 1,
  businessDay: 'countedOn',
  basis: '《档案法实施条例》（2024）；《纸质档案数字化规范》（DA/T 31—2017）',
  fields: [
    dateField('countedOn', '清点日期', { aliases: ['日期'] }),
    codeField('kind', '档案类别', 'archive-kind', { aliases: ['类别'] }),
    countField('files', '纸质档案', '卷', { min: 1, max: 100_000, aliases: ['卷数', '份数'] }),
    countField('pages', '页数', '页', { optional: true, max: 10_000_000 }),
    textField('batch', '批次', { optional: true, maxLength: 80 }),
    handlerField,
    noteField,
  ],
});
