import {
  codeField,
  countField,
  dateField,
  defineLedger,
  eq,
  field,
  ge,
  personField,
  textField,
  yesNoField,
} from '#kit';
import { noteField, handlerField, retiredRatingField } from './common-fields.ts';

export const hallReception = defineLedger({
  code: 'hall-reception',
  title: '服务大厅接待台账',
  purpose: '服务大厅或服务站窗口每接待一批来访登记一行，由窗口人员登记。',
  line: 'stations',
  version: 2,
  businessDay: 'receivedOn',
  rhythm: { every: 'week', levels: ['county', 'township'], graceDays: 2 },
  basis: '《退役军人保障法》第六十五条；政务服务“好差评”办法',
  fields: [
    dateField('receivedOn', '接待日期', { aliases: ['日期', '来访日期', '接待时间'] }),
    codeField('matter', '来访事由', 'service-matter', { aliases: ['事由', '咨询事项', '办理事项'] }),
    personField('来访人', { optional: true, help: '已建档的从档案中选；没有建档或不愿留名的可不选。' }),
    textField('visitorName', '来访人姓名', {
      optional: true,
      maxLength: 40,
      help: '来访人未建档时填写。',
      aliases: ['姓名', '来访人员'],
    }),
    countField('persons', '来访人数', '人', { min: 1, max: 200, aliases: ['人数', '来访人次', '接待人数'] }),
    yesNoField('isAnswered', '当场答复', {
      filter: true,
      help: '当场办结或答复的选“是”，需要后续办理的选“否”。',
      aliases: ['是否当场答复', '当场办结'],
    }),
    dateField('dueOn', '应办结日期', {
      show: eq('isAnswered', false),
      aliases: ['办理时限', '到期日'],
    }),
    dateField('closedOn', '实际办结日期', {
      optional: true,
      show: eq('isAnswered', false),
      aliases: ['办结日期'],
    }),
    retiredRatingField,
    handlerField,
    noteField,
  ],
  invariants: [{ rule: ge('closedOn', field('receivedOn')), message: '办结日期不能早于接待日期。' }],
});
