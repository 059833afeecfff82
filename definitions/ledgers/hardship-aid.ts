import { codeField, dateField, defineLedger, field, ge, moneyField, personField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const hardshipAid = defineLedger({
  code: 'hardship-aid',
  title: '困难帮扶资金发放台账',
  purpose: '每发放一笔困难帮扶资金登记一行，由权益股室或发放的服务站登记。',
  line: 'rights',
  version: 1,
  businessDay: 'paidOn',
  basis: '《军人抚恤优待条例》（2024）第三十八条；退役军人困难帮扶办法',
  fields: [
    dateField('paidOn', '发放日期', { aliases: ['日期', '帮扶日期', '拨付日期'] }),
    personField('帮扶对象', { help: '帮扶对象应先建档，再登记发放。', aliases: ['姓名', '帮扶对象姓名'] }),
    codeField('difficulty', '困难类型', 'person-difficulty', {
      aliases: ['困难类别', '帮扶类型', '致困原因'],
    }),
    codeField('source', '资金来源', 'fund-source', { aliases: ['来源', '资金渠道'] }),
    moneyField('amount', '帮扶金额', {
      min: 1,
      max: 20_000_000,
      aliases: ['金额', '发放金额', '帮扶金额（元）', '救助金额'],
    }),
    dateField('verifiedOn', '核实日期', {
      optional: true,
      help: '随调随发：核实清楚即发放。',
      aliases: ['调查日期'],
    }),
    textField('reason', '困难情况', { optional: true, maxLength: 200, aliases: ['原因', '困难原因'] }),
    noteField,
  ],
  invariants: [
    { rule: ge('paidOn', field('verifiedOn')), message: '发放日期不能早于核实日期，先核实后发放。' },
  ],
});
