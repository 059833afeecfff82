import { codeField, countField, dateField, defineLedger } from '#kit';
import { noteField, ratingField } from './common-fields.ts';

export const militarySupply = defineLedger({
  code: 'military-supply',
  title: '军供保障台账',
  purpose: '军供站每保障一批过往部队登记一行，由军供站登记。',
  line: 'mutual-support',
  version: 1,
  businessDay: 'servedOn',
  basis: '《军用饮食供应站供水站管理办法》',
  fields: [
    dateField('servedOn', '保障日期', { aliases: ['日期'] }),
    codeField('kind', '保障类别', 'supply-kind', { aliases: ['类别'] }),
    countField('batches', '批次', '批', { min: 1, max: 1000, aliases: ['批数'] }),
    countField('persons', '保障人次', '人次', { min: 1, max: 1_000_000, aliases: ['人次', '人数'] }),
    ratingField,
    noteField,
  ],
});
