import { codes, defineCodeList } from '#kit';

export const psychologyKind = defineCodeList({
  code: 'psychology-kind',
  title: '心理服务类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['counselling', '个体心理咨询', '心理咨询'],
    ['lecture', '心理健康讲座', '讲座'],
    ['group', '团体辅导', '老兵团建', '团建'],
    ['training', '心理技能培训'],
    ['crisis', '危机干预转介'],
  ),
});
