import { codes, defineCodeList } from '#kit';

/** Strongest first: a pair is listed under the first of its reasons. */
export const duplicateReason = defineCodeList({
  code: 'duplicate-reason',
  title: '疑似重复原因',
  source: '本系统',
  entries: codes(
    ['same-service', '姓名、出生日期、入伍日期相同'],
    ['number-slip', '姓名相同，身份证号疑似写错'],
    ['same-birth', '姓名、出生日期相同'],
    ['same-phone', '姓名、手机号码相同'],
    ['alike-name', '姓名同音或差一字，出生日期、入伍日期相同'],
  ),
});
