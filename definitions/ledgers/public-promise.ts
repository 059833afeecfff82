import { dateField, defineLedger, eq, field, le, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const publicPromise = defineLedger({
  code: 'public-promise',
  title: '公开承诺事项台账',
  purpose: '每向社会公开承诺一件事登记一行，办成后更正为已兑现，由办公室登记。',
  line: 'office',
  version: 1,
  businessDay: 'promisedOn',
  fields: [
    dateField('promisedOn', '承诺日期', { aliases: ['日期', '公布日期'] }),
    textField('matter', '承诺事项', { maxLength: 120, aliases: ['事项'] }),
    dateField('dueOn', '承诺完成日期', { aliases: ['完成时限', '时限'] }),
    textField('responsible', '责任单位', { maxLength: 60, aliases: ['责任股室', '牵头单位'] }),
    yesNoField('isDelivered', '已兑现', { filter: true, aliases: ['是否兑现', '完成情况'] }),
    dateField('deliveredOn', '兑现日期', { show: eq('isDelivered', true), aliases: ['完成日期'] }),
    noteField,
  ],
  invariants: [{ rule: le('promisedOn', field('dueOn')), message: '承诺完成日期不能早于承诺日期。' }],
});
