import { codes, defineCodeList } from '#kit';

export const serviceMatter = defineCodeList({
  code: 'service-matter',
  title: '来访来电事由',
  source: '信息采集表“诉求类别”；大厅咨询分类',
  entries: codes(
    ['reporting', '退役报到'],
    ['veteran-card', '优待证', '优待证办理'],
    ['benefits', '优待抚恤', '抚恤优待'],
    ['placement', '退役安置', '移交安置'],
    ['employment', '就业创业', '创业就业'],
    ['social-insurance', '保险接续', '社保接续'],
    ['hardship', '帮扶援助', '困难帮扶'],
    ['honour', '褒扬纪念', '荣誉激励'],
    ['retired-cadres', '军休服务'],
    ['party-membership', '党员管理', '党组织关系'],
    ['legal', '法律服务', '法律援助'],
    ['policy', '政策咨询', '咨询建议'],
    ['other', '其他'],
  ),
});
