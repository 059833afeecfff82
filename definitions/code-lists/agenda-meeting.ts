import { codes, defineCodeList } from '#kit';

export const agendaMeeting = defineCodeList({
  code: 'agenda-meeting',
  title: '研究议题的会议',
  source: '议事规则惯例',
  entries: codes(
    ['party-committee-standing', '党委常委会', '市委常委会', '区委常委会'],
    ['government-meeting', '政府常务会议'],
    ['leading-group', '退役军人事务工作领导小组会议', '领导小组会议'],
    ['party-group', '党组会议', '局党组会'],
    ['bureau-meeting', '局务会议', '局长办公会'],
  ),
});
