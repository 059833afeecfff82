import { defineMessageExamples } from '#kit';

export const ratingInvitationExamples = defineMessageExamples([
  {
    values: {
      day: '2026-11-05',
      matter: '优待证申领',
      link: '990101/01a204e3-74b5-7ac3-9e42-d566b42777d2',
      until: '2026-11-20',
    },
    says: '您好：您于11月5日办理的“优待证申领”已处理完毕，请为这次服务评价：（链接）。评价不向经办人员显示您是谁，11月20日前有效。【云麓市退役军人事务局】',
  },
]);
