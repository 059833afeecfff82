import { codes, defineCodeList } from '#kit';

export const personState = defineCodeList({
  code: 'person-state',
  title: '档案状态',
  source: '本系统',
  entries: codes(
    ['active', '在册'],
    ['deceased', '去世', '死亡'],
    ['moved-out', '迁出'],
    ['closed', '注销'],
    ['merged', '已合并'],
  ),
});
