import { codes, defineCodeList } from '#kit';

const CARD_RULES = '《退役军人、其他优抚对象优待证管理办法（试行）》（退役军人事务部，2021）';

export const veteranCardKind = defineCodeList({
  code: 'veteran-card-kind',
  title: '优待证种类',
  source: CARD_RULES,
  entries: codes(
    ['veteran', '退役军人优待证', '退役军人', '中华人民共和国退役军人优待证'],
    [
      'survivor',
      '烈士、因公牺牲军人、病故军人遗属优待证',
      '三属优待证',
      '遗属优待证',
      '其他优抚对象优待证',
      '优抚对象',
    ],
  ),
});

export const veteranCardState = defineCodeList({
  code: 'veteran-card-state',
  title: '优待证状态',
  source: CARD_RULES,
  entries: codes(
    ['applied', '申请中', '审核中', '待审核', '初审通过'],
    ['making', '制证中', '制卡中', '待制证'],
    ['delivering', '待发放', '已制证', '待领取'],
    ['normal', '正常', '已发放', '已领取', '有效'],
    ['lost', '挂失', '遗失'],
    ['returned', '退回', '不予通过', '审核退回'],
    ['withdrawn', '收回', '已收回', '暂停使用'],
    ['cancelled', '注销', '已注销'],
    ['died', '死亡注销', '去世注销'],
  ),
});
