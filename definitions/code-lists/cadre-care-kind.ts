import { codes, defineCodeList } from '#kit';

export const cadreCareKind = defineCodeList({
  code: 'cadre-care-kind',
  title: '军休服务类别',
  source: '《军队离休退休干部服务管理办法》（退役军人事务部令第5号）',
  entries: codes(
    ['political', '政治待遇落实', '阅文学习'],
    ['living', '生活待遇落实'],
    ['visit', '走访看望'],
    ['health', '体检巡诊'],
    ['activity', '文体活动'],
    ['lecture', '讲师宣讲'],
  ),
});
