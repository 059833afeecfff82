import { defineMessageExamples } from '#kit';

export const workFinishedExamples = defineMessageExamples([
  {
    values: {
      name: '林远山',
      matter: '优待证申领',
      day: '2026-11-05',
      next: '请带身份证到街道服务站领取。',
      station: '溪桥街道退役军人服务站',
    },
    says: '林远山同志：您申请的“优待证申领”已于11月5日办结。请带身份证到街道服务站领取。咨询溪桥街道退役军人服务站。【云麓市退役军人事务局】',
  },
]);
