import { dateField, defineLedger, eq, field, le, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const listedTask = defineLedger({
  code: 'listed-task',
  title: '任务清单台账',
  purpose: '季度任务清单每列一项任务登记一行，办结后更正为已完成，由牵头股室或站点登记。',
  line: 'office',
  version: 1,
  businessDay: 'listedOn',
  fields: [
    dateField('listedOn', '列入日期', { aliases: ['日期', '下达日期'] }),
    textField('task', '任务内容', { maxLength: 150, aliases: ['任务', '工作内容'] }),
    textField('responsible', '责任股室（站点）', { maxLength: 60, aliases: ['责任单位', '责任人'] }),
    dateField('dueOn', '完成时限', { aliases: ['时限'] }),
    yesNoField('isDone', '已完成', { filter: true, aliases: ['是否完成', '完成情况'] }),
    dateField('doneOn', '完成日期', { show: eq('isDone', true), aliases: ['办结日期'] }),
    yesNoField('isOnTime', '按期完成', { show: eq('isDone', true), aliases: ['是否按期'] }),
    noteField,
  ],
  invariants: [{ rule: le('listedOn', field('dueOn')), message: '完成时限不能早于列入日期。' }],
});
