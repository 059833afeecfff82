import { codeField, countField, dateField, defineLedger, field, le, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const guidanceActivity = defineLedger({
  code: 'guidance-activity',
  title: '思想政治活动台账',
  purpose: '每举办一场宣讲、座谈、授课或主题活动登记一行，由举办的站点或股室登记。',
  line: 'guidance',
  version: 1,
  businessDay: 'heldOn',
  onSite: true,
  basis: '“老兵永远跟党走”系列活动安排',
  fields: [
    dateField('heldOn', '举办日期', { aliases: ['日期', '活动日期', '授课日期'] }),
    codeField('kind', '活动类别', 'guidance-kind', { aliases: ['类别', '活动类型'] }),
    textField('topic', '主题', { aliases: ['活动主题', '授课内容', '内容'] }),
    textField('place', '地点或学校', { optional: true, aliases: ['地点', '学校', '学校名称'] }),
    countField('sessions', '场次', '场', { min: 1, max: 500, aliases: ['场数', '授课场次'] }),
    countField('attendees', '参加人次', '人次', {
      min: 1,
      max: 100_000,
      aliases: ['人次', '人数', '参加人数', '听众'],
    }),
    countField('youths', '其中青少年', '人次', {
      optional: true,
      max: 100_000,
      aliases: ['青少年人次', '学生人数', '受教育青少年'],
    }),
    textField('speaker', '宣讲人', { optional: true, maxLength: 60, aliases: ['主讲人', '授课老兵'] }),
    noteField,
  ],
  invariants: [{ rule: le('youths', field('attendees')), message: '“其中青少年”不能多于参加人次。' }],
});
