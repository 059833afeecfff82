import { codes, defineCodeList } from '#kit';

export const partyActivityKind = defineCodeList({
  code: 'party-activity-kind',
  title: '党建活动类别',
  source: '“三会一课”等组织生活制度',
  entries: codes(
    ['committee', '支委会', '支部委员会'],
    ['members-meeting', '党员大会'],
    ['group-meeting', '党小组会'],
    ['lecture', '党课'],
    ['secretary-lecture', '支部书记讲党课', '书记党课'],
    ['party-day', '主题党日'],
    ['life-meeting', '组织生活会'],
    ['seminar', '学习研讨', '研讨交流'],
    ['film', '观影活动', '电视电影党课'],
    ['joint', '党建联建活动', '联点共建'],
    ['visit-site', '参观学习', '史迹参观'],
  ),
});
