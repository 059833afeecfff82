import { defineMetricPhrases } from '#kit';

/**
 * Other words reports use for a metric right before its number, with the unit they then count in. A metric's own title
 * needs no entry. Only phrases that mean nothing else.
 */
export const metricPhrases = defineMetricPhrases([
  { phrase: '走访慰问', unit: '人次', metric: 'visit-persons' },
  { phrase: '走访慰问优抚对象和退役军人', unit: '人次', metric: 'visit-persons' },
  { phrase: '送去慰问金', unit: '元', metric: 'visit-cash' },
  { phrase: '发放各类慰问金', unit: '元', metric: 'visit-cash' },
  { phrase: '建档立卡', unit: '人', metric: 'people-filed' },
  { phrase: '在册退役军人', unit: '名', metric: 'people-veterans' },
  { phrase: '各类优抚对象', unit: '人', metric: 'people-benefit-objects' },
  { phrase: '优抚对象', unit: '人', metric: 'people-benefit-objects' },
  { phrase: '举办专场招聘会', unit: '场', metric: 'job-fairs' },
  { phrase: '举办各类招聘会', unit: '场', metric: 'job-fairs' },
  { phrase: '组织退役军人专场招聘会', unit: '场', metric: 'job-fairs' },
  { phrase: '送立功喜报', unit: '份', metric: 'merit-notices' },
  { phrase: '送喜报', unit: '份', metric: 'merit-notices' },
  { phrase: '上门悬挂光荣牌', unit: '块', metric: 'plaques-hung' },
  { phrase: '受理信访', unit: '件', metric: 'petitions' },
  { phrase: '争取上级资金', unit: '元', metric: 'funds-won' },
  { phrase: '发放抚恤补助资金', unit: '元', metric: 'pension-amount' },
  { phrase: '发放困难帮扶资金', unit: '元', metric: 'aid-amount' },
  { phrase: '为退役军人办实事好事', unit: '件', metric: 'practical-matters' },
]);
