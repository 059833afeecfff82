import { dateField, defineLedger, eq, le, field, personField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const confirmationOverdue = defineLedger({
  code: 'confirmation-overdue',
  title: '年度确认逾期台账',
  purpose: '每有一人到期没有办理年度确认登记一行；在“年度确认”名单中到期的自动登记，补办后自动改为已补办。',
  line: 'benefits',
  version: 1,
  businessDay: 'overdueOn',
  basis: '《军人抚恤优待条例》（2024）第八条：对享受定期抚恤补助的对象进行年度确认',
  fields: [
    dateField('overdueOn', '逾期日期', { help: '确认期限的次日。', aliases: ['日期'] }),
    personField('确认对象', { aliases: ['姓名', '对象'] }),
    yesNoField('isSettled', '已补办', { filter: true, aliases: ['是否补办', '补办情况'] }),
    dateField('settledOn', '补办日期', { show: eq('isSettled', true), aliases: ['办结日期'] }),
    noteField,
  ],
  invariants: [{ rule: le('overdueOn', field('settledOn')), message: '补办日期不能早于逾期日期。' }],
});
