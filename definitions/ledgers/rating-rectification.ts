import { dateField, defineLedger, field, ge, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

/** A bad rating put right and closed: written when it is closed, naming neither the person nor the desk nor the item. */
export const ratingRectification = defineLedger({
  code: 'rating-rectification',
  title: '差评整改台账',
  purpose: '每关闭一件差评登记一行，由系统从差评整改生成；在别处整改的可以补录。',
  line: 'stations',
  version: 1,
  businessDay: 'closedOn',
  basis: '国办发〔2019〕51号；差评15个工作日内整改、全部回访',
  fields: [
    dateField('closedOn', '关闭日期', { aliases: ['办结日期'] }),
    dateField('openedOn', '收到日期', { aliases: ['差评日期'] }),
    dateField('dueOn', '整改期限', { aliases: ['到期日'] }),
    yesNoField('isUpheld', '核实属实', { filter: true, aliases: ['是否属实'] }),
    dateField('calledBackOn', '回访日期', { optional: true, help: '联系上本人的日期；多次联系不上的留空。' }),
    noteField,
  ],
  invariants: [
    { rule: ge('closedOn', field('openedOn')), message: '关闭日期不能早于收到日期。' },
    { rule: ge('calledBackOn', field('openedOn')), message: '回访日期不能早于收到日期。' },
  ],
});
