import { codes, defineCodeList } from '#kit';

export const meritGrade = defineCodeList({
  code: 'merit-grade',
  title: '立功受奖等级',
  source: '《立功受奖军人家庭送喜报工作办法》（2020）',
  entries: codes(
    ['honorary-title', '荣誉称号'],
    ['first-class', '一等功'],
    ['second-class', '二等功'],
    ['third-class', '三等功'],
    ['outstanding', '四有优秀军人', '四有优秀士兵', '四有优秀军官', '优秀士兵'],
    ['commendation', '嘉奖'],
  ),
});
