import { codes, defineCodeList } from '#kit';

export const matterKind = defineCodeList({
  code: 'matter-kind',
  title: '实事类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['policy', '政策落实'],
    ['life', '生活帮扶'],
    ['employment', '就业帮扶'],
    ['facility', '设施改善'],
    ['service', '便民服务'],
    ['other', '其他'],
  ),
});
