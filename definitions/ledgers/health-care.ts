import { codeField, countField, dateField, defineLedger, eq, moneyField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const healthCare = defineLedger({
  code: 'health-care',
  title: '体检疗养台账',
  purpose: '每组织一批免费体检、义诊或短期疗休养登记一行，由优抚股室登记。',
  line: 'benefits',
  version: 1,
  businessDay: 'heldOn',
  basis: '《军人抚恤优待条例》（2024）优待章节',
  fields: [
    dateField('heldOn', '开展日期', { aliases: ['日期', '体检日期', '出发日期'] }),
    codeField('kind', '类别', 'care-kind', { aliases: ['项目', '健康关爱类别'] }),
    textField('place', '医院或疗养院', { aliases: ['承办单位', '体检医院', '地点'] }),
    countField('persons', '参加人数', '人', { min: 1, max: 10_000, aliases: ['人数', '体检人数'] }),
    countField('days', '天数', '天', {
      min: 1,
      max: 60,
      show: eq('kind', 'recuperation'),
      aliases: ['疗养天数'],
    }),
    moneyField('cost', '费用', { optional: true, aliases: ['经费', '体检费用'] }),
    noteField,
  ],
});
