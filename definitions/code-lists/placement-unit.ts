import { codes, defineCodeList } from '#kit';

export const placementUnit = defineCodeList({
  code: 'placement-unit',
  title: '接收单位性质',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['government', '机关'],
    ['institution', '事业单位'],
    ['city-enterprise', '市属以上国有企业', '国有企业'],
    ['county-enterprise', '县属国有企业'],
    ['retired-centre', '军休服务机构'],
    ['none', '不需安排单位'],
  ),
});
