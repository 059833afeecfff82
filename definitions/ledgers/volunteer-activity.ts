import { codeField, countField, dateField, defineLedger, personField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const volunteerActivity = defineLedger({
  code: 'volunteer-activity',
  title: '志愿服务活动台账',
  purpose: '退役军人志愿服务队每开展一场活动登记一行，由组织活动的服务站登记。',
  line: 'guidance',
  version: 1,
  businessDay: 'heldOn',
  onSite: true,
  rhythm: { every: 'quarter', levels: ['county', 'township', 'village'], graceDays: 10 },
  fields: [
    dateField('heldOn', '活动日期', { aliases: ['日期', '活动时间', '开展日期'] }),
    codeField('field', '服务领域', 'volunteer-field', { aliases: ['活动类别', '服务类别', '类别'] }),
    textField('title', '活动名称', { aliases: ['活动内容', '活动主题'] }),
    textField('team', '志愿服务队', { maxLength: 60, aliases: ['队伍名称', '服务队', '组织队伍'] }),
    countField('volunteers', '参加志愿者', '人', {
      min: 1,
      max: 5000,
      aliases: ['参与人次', '志愿者人数', '参加人数', '人数'],
    }),
    personField('参加的退役军人', {
      optional: true,
      several: true,
      help: '已建档的从档案中选，名单可以只填一部分。',
      aliases: ['退役军人志愿者', '志愿者名单'],
    }),
    countField('hours', '服务时长', '小时', {
      optional: true,
      max: 100_000,
      help: '所有志愿者的时长相加。',
      aliases: ['志愿时长', '服务小时'],
    }),
    countField('served', '服务群众', '人', { optional: true, aliases: ['服务人数', '受益群众'] }),
    noteField,
  ],
});
