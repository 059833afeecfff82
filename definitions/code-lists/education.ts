import { codes, defineCodeList } from '#kit';

export const education = defineCodeList({
  code: 'education',
  title: '文化程度',
  source: 'GB/T 4658-2006',
  entries: codes(
    ['10', '研究生', '硕士', '博士'],
    ['20', '大学本科', '本科', '大学'],
    ['30', '大学专科', '专科', '大专'],
    ['40', '中等职业', '中专', '技校', '职高'],
    ['60', '高中', '普通高级中学'],
    ['70', '初中', '初级中学'],
    ['80', '小学'],
    ['90', '其他', '文盲'],
  ),
});
