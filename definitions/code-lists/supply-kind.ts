import { codes, defineCodeList } from '#kit';

export const supplyKind = defineCodeList({
  code: 'supply-kind',
  title: '军供保障类别',
  source: '《军用饮食供应站供水站管理办法》',
  entries: codes(
    ['meal', '饮食供应', '供餐'],
    ['water', '供水'],
    ['lodging', '住宿休整'],
    ['transit', '过往部队接待'],
  ),
});
