import { codes, defineCodeList } from '#kit';

export const personDifficulty = defineCodeList({
  code: 'person-difficulty',
  title: '困难类型',
  source: '《军人抚恤优待条例》（2024）第三十八条；退役军人困难帮扶工作分类',
  entries: codes(
    ['serious-illness', '大病困难', '医疗困难', '因病致困'],
    ['housing', '住房困难'],
    ['employment', '就业创业困难', '就业困难'],
    ['living', '生活困难', '基本生活困难'],
    ['emergency', '突发困难', '突发事件'],
    ['schooling', '子女就学困难', '就学困难'],
    ['other', '其他困难'],
  ),
});
