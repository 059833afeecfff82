import { codes, defineCodeList } from '#kit';

export const fundSource = defineCodeList({
  code: 'fund-source',
  title: '资金来源',
  source: '财政与社会资金分类',
  entries: codes(
    ['county-budget', '县区财政', '本级财政'],
    ['city-budget', '市级财政'],
    ['provincial-budget', '省级财政'],
    ['central-budget', '中央财政'],
    ['care-fund', '关爱基金', '关爱协会'],
    ['charity', '慈善捐赠', '社会捐助'],
    ['other', '其他'],
  ),
});
