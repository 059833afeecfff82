import { codes, defineCodeList } from '#kit';

export const contestAward = defineCodeList({
  code: 'contest-award',
  title: '获奖等次',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['none', '未获奖'],
    ['first', '一等奖'],
    ['second', '二等奖'],
    ['third', '三等奖'],
    ['excellent', '优秀奖'],
  ),
});
