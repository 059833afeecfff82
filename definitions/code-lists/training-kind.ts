import { codes, defineCodeList } from '#kit';

export const trainingKind = defineCodeList({
  code: 'training-kind',
  title: '培训类别',
  source: '《退役军人保障法》第四章；服务体系业务培训安排',
  entries: codes(
    ['staff', '工作人员业务培训', '业务培训'],
    ['adaptation', '适应性培训', '返乡第一课'],
    ['skill', '职业技能培训', '技能培训'],
    ['order-based', '订单式培训'],
    ['startup', '创业培训'],
    ['psychology', '心理技能培训'],
    ['degree', '学历提升'],
  ),
});
