import { codes, defineCodeList } from '#kit';

export const careTrigger = defineCodeList({
  code: 'care-trigger',
  title: '尊崇关爱事由',
  source: '各地“四尊崇、五关爱、六必访”制度；口径以本地文件为准',
  entries: codes(
    ['enlistment', '欢送入伍'],
    ['return', '迎接返乡'],
    ['merit', '立功送喜报'],
    ['plaque', '悬挂光荣牌'],
    ['ceremony', '邀请参加重大活动'],
    ['hardship', '生活困难关爱'],
    ['illness', '重大疾病关爱'],
    ['disability', '残疾军人关爱'],
    ['old-alone', '孤老关爱'],
    ['disaster', '遭遇变故关爱'],
  ),
});
