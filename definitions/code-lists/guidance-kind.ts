import { codes, defineCodeList } from '#kit';

export const guidanceKind = defineCodeList({
  code: 'guidance-kind',
  title: '思想政治活动类别',
  source: '“老兵永远跟党走”系列活动',
  entries: codes(
    ['school-lecture', '老兵进校园', '进校园授课'],
    ['community-lecture', '老兵宣讲进社区', '老兵宣讲'],
    ['oral-history', '老兵口述党史', '口述党史'],
    ['expert-lecture', '专家讲座'],
    ['site-visit', '史迹参观'],
    ['art', '文艺微党课', '文艺活动'],
    ['symposium', '退役军人座谈会', '座谈会'],
    ['study-day', '退役军人学习日'],
  ),
});
