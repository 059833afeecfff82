import { defineKnowledge } from '#kit';

export const reportThirtyDays = defineKnowledge({
  code: 'report-thirty-days',
  kind: 'question',
  title: '退役后多少天内要报到，晚了怎么办',
  body: [
    '以自主就业方式退役的，从批准退出现役之日起30日内，持证件到安置地退役军人工作主管部门报到。',
    '没有正当理由，超过规定时间30日仍不报到的，视为放弃安置待遇；没有超过的，逾期也可以报到。有正当理由的（生病、灾害、部队延迟等），请写明并附证明，由县级认定。',
  ],
  sources: [{ law: '退役军人安置条例（2024年）', article: '第五十一条' }],
  from: '2024-09-01',
  items: ['returning-report'],
  matters: ['reporting', 'placement'],
  asked: ['退役报到', '多久之内报到', '报到超期', 'tybd', '退伍回来先去哪里'],
});
