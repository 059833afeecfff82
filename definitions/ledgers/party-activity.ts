import { codeField, countField, dateField, defineLedger, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const partyActivity = defineLedger({
  code: 'party-activity',
  title: '党建活动台账',
  purpose: '党支部每开展一次组织生活或党建活动登记一行，由党务工作者登记。',
  line: 'office',
  version: 1,
  businessDay: 'heldOn',
  rhythm: { every: 'month', levels: ['county', 'township'], graceDays: 5 },
  basis: '《中国共产党支部工作条例（试行）》“三会一课”制度',
  fields: [
    dateField('heldOn', '开展日期', { aliases: ['日期', '活动日期', '召开日期', '时间'] }),
    codeField('kind', '活动类别', 'party-activity-kind', { aliases: ['类别', '活动类型', '会议类别'] }),
    textField('topic', '主题', { aliases: ['议题', '活动主题', '内容'] }),
    countField('attendees', '参加人数', '人', { min: 1, max: 2000, aliases: ['人数', '到会人数'] }),
    countField('speeches', '研讨发言', '人次', { optional: true, max: 2000, aliases: ['发言人次', '发言'] }),
    countField('reflections', '心得体会', '篇', {
      optional: true,
      max: 2000,
      aliases: ['心得体会篇数', '撰写心得'],
    }),
    textField('speaker', '主讲人或主持人', { optional: true, maxLength: 40, aliases: ['主讲人', '主持人'] }),
    noteField,
  ],
});
