import { codeField, countField, dateField, defineLedger, textField, yesNoField } from '#kit';
import { noteField } from './common-fields.ts';

export const volunteerTeam = defineLedger({
  code: 'volunteer-team',
  title: '志愿服务队组建台账',
  purpose: '每成立一支志愿服务队或集中招募一批志愿者登记一行，由服务站登记。',
  line: 'guidance',
  version: 1,
  businessDay: 'foundedOn',
  fields: [
    dateField('foundedOn', '成立或招募日期', { aliases: ['日期', '成立日期', '授旗日期', '招募日期'] }),
    textField('team', '志愿服务队', { maxLength: 60, aliases: ['队伍名称', '服务队名称'] }),
    yesNoField('isNew', '新成立', {
      filter: true,
      help: '新成立的选“是”；原有队伍招募志愿者选“否”。',
      aliases: ['是否新成立'],
    }),
    codeField('field', '专业方向', 'volunteer-field', { aliases: ['服务方向', '类别', '服务领域'] }),
    countField('volunteers', '新增志愿者', '人', {
      min: 1,
      max: 10_000,
      aliases: ['人数', '志愿者人数', '招募人数'],
    }),
    textField('leader', '队长', { optional: true, maxLength: 40, aliases: ['负责人'] }),
    noteField,
  ],
});
