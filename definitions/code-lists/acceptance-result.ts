import { codes, defineCodeList } from '#kit';

export const acceptanceResult = defineCodeList({
  code: 'acceptance-result',
  title: '验收结果',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['passed', '通过', '已通过'],
    ['pending', '待验收', '申报中', '创建中'],
    ['returned', '退回整改', '未通过'],
  ),
});
