import { codes, defineCodeList } from '#kit';

export const cleanGovernmentKind = defineCodeList({
  code: 'clean-government-kind',
  title: '廉政工作类别',
  source: '《党委（党组）落实全面从严治党主体责任规定》',
  entries: codes(
    ['talk', '谈心谈话', '廉政谈话'],
    ['commitment', '签订责任书、承诺书', '廉政承诺'],
    ['warning', '警示教育'],
    ['lecture', '廉政党课'],
    ['reminder', '提醒谈话', '约谈'],
    ['check', '专项检查'],
  ),
});
