import { codes, defineCodeList } from '#kit';

export const publicityTopic = defineCodeList({
  code: 'publicity-topic',
  title: '宣传主题',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['protection-law', '退役军人保障法', '保障法'],
    ['policy', '优抚安置政策'],
    ['role-model', '先进典型', '最美退役军人'],
    ['party-history', '党史国史军史', '党史学习教育'],
    ['mutual-support', '双拥'],
    ['work-news', '工作动态'],
    ['anti-fraud', '反电信诈骗'],
  ),
});
