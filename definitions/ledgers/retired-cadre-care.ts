import { codeField, countField, dateField, defineLedger, moneyField, personField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const retiredCadreCare = defineLedger({
  code: 'retired-cadre-care',
  title: '军休服务台账',
  purpose: '军休机构每开展一次服务登记一行，由军休所登记。',
  line: 'retired-cadres',
  version: 1,
  businessDay: 'servedOn',
  basis: '《军队离休退休干部服务管理办法》',
  fields: [
    dateField('servedOn', '服务日期', { aliases: ['日期'] }),
    codeField('kind', '服务类别', 'cadre-care-kind', { aliases: ['类别'] }),
    personField('服务对象', {
      optional: true,
      several: true,
      help: '集体活动可以只登记人次。',
      aliases: ['姓名', '军休干部'],
    }),
    countField('persons', '服务人次', '人次', { min: 1, max: 10_000, aliases: ['人次', '人数'] }),
    moneyField('amount', '发放或支出金额', { optional: true, aliases: ['金额'] }),
    textField('content', '服务内容', { maxLength: 120, aliases: ['内容'] }),
    noteField,
  ],
});
