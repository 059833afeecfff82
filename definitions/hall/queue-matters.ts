import { defineQueueMatters } from '#kit';

/** What visitors take a number for: one queue for each entry of list service-matter. */
export const queueMatters = defineQueueMatters([
  { matter: 'reporting', prefix: 'A', usualMinutes: 12, examples: '退役报到、落户证明、兵役登记' },
  { matter: 'veteran-card', prefix: 'B', usualMinutes: 8, examples: '优待证申领、补换、领取' },
  { matter: 'benefits', prefix: 'C', usualMinutes: 12, examples: '抚恤金、生活补助、优待金、残疾评定' },
  { matter: 'placement', prefix: 'D', usualMinutes: 15, examples: '安排工作、自主就业、经济补助金' },
  { matter: 'employment', prefix: 'E', usualMinutes: 10, examples: '培训报名、求职招聘、创业贷款' },
  { matter: 'social-insurance', prefix: 'F', usualMinutes: 12, examples: '养老、医疗保险接续' },
  { matter: 'hardship', prefix: 'G', usualMinutes: 12, examples: '困难帮扶、临时救助、医疗补助' },
  { matter: 'honour', prefix: 'H', usualMinutes: 8, examples: '光荣牌、立功喜报、烈士纪念' },
  { matter: 'retired-cadres', prefix: 'J', usualMinutes: 10, examples: '军休干部服务管理' },
  { matter: 'party-membership', prefix: 'K', usualMinutes: 8, examples: '党组织关系转接' },
  { matter: 'legal', prefix: 'L', usualMinutes: 15, examples: '法律咨询、法律援助' },
  { matter: 'policy', prefix: 'M', usualMinutes: 6, examples: '政策咨询、意见建议' },
  { matter: 'other', prefix: 'Z', usualMinutes: 8, examples: '不清楚选哪一项，选这里' },
]);
