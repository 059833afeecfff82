import {
  codeField,
  countField,
  dateField,
  daysAfter,
  defineLedger,
  eq,
  field,
  ge,
  gt,
  known,
  le,
  ne,
  or,
  textField,
  yesNoField,
} from '#kit';
import { noteField } from './common-fields.ts';

/** 《信访工作条例》第三十四条: 自受理之日起60日内办结，情况复杂的经批准可以延长，不超过30日。 */
const TERM = 60;
const EXTENSION = 30;
/** Whether organs of 信访 roll a last day over a day of rest is theirs to say: the longest rest is let pass. */
const LONGEST_REST = 9;
const LONGEST = TERM + EXTENSION + LONGEST_REST;

export const petitionCase = defineLedger({
  code: 'petition-case',
  title: '信访事项办理台账',
  purpose: '每受理一件信访事项登记一行，由权益股室登记。只记事项办理，不记信访人。',
  line: 'rights',
  version: 1,
  businessDay: 'acceptedOn',
  rhythm: { every: 'month', levels: ['county', 'township'], graceDays: 5 },
  basis: '《信访工作条例》（2022）；正式办理记录在国家信访信息系统',
  fields: [
    dateField('acceptedOn', '受理日期', { aliases: ['日期', '登记日期'] }),
    textField('caseNumber', '信访件编号', {
      optional: true,
      maxLength: 40,
      help: '国家信访信息系统中的编号。',
      aliases: ['编号', '信访编号'],
    }),
    codeField('channel', '信访渠道', 'petition-channel', { aliases: ['渠道', '来源'] }),
    codeField('type', '事项类型', 'petition-type', { aliases: ['类型'] }),
    codeField('matter', '事项内容', 'service-matter', { filter: true, aliases: ['内容分类', '诉求类别'] }),
    countField('visitors', '来访人次', '人次', {
      min: 1,
      max: 500,
      show: eq('channel', 'visit'),
      aliases: ['人次', '接待人次'],
    }),
    yesNoField('isLeaderCase', '领导包案', { optional: true, aliases: ['是否包案'] }),
    dateField('closedOn', '办结日期', {
      optional: true,
      help: '没有办结的留空。',
      aliases: ['答复日期', '回复日期'],
    }),
    codeField('result', '办理结果', 'petition-result', {
      show: known('closedOn'),
      aliases: ['结果', '处理意见'],
    }),
    yesNoField('isOnTime', '按时办结', { show: known('closedOn'), aliases: ['是否按时办结'] }),
    codeField('rating', '满意度评价', 'satisfaction', {
      optional: true,
      filter: false,
      show: known('closedOn'),
      help: '信访人没有评价的留空。',
      aliases: ['评价', '满意度'],
    }),
    noteField,
  ],
  invariants: [
    { rule: ge('closedOn', field('acceptedOn')), message: '办结日期不能早于受理日期。' },
    {
      rule: or(ne('type', 'claim'), gt('closedOn', daysAfter('acceptedOn', TERM)), eq('isOnTime', true)),
      message: `申诉求决类事项受理后${TERM}日以内办结的是按时办结（《信访工作条例》第三十四条），请核对日期。`,
    },
    {
      rule: or(ne('type', 'claim'), le('closedOn', daysAfter('acceptedOn', LONGEST)), eq('isOnTime', false)),
      message: `申诉求决类事项受理后超过${LONGEST}日才办结的不是按时办结：办理期限${TERM}日，经批准最多延长${EXTENSION}日（《信访工作条例》第三十四条），请核对日期。`,
    },
  ],
});
