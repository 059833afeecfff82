import { defineMessageTemplate } from '#kit';

export const ratingInvitation = defineMessageTemplate({
  code: 'rating-invitation',
  title: '服务评价邀请',
  purpose: '事项办结、接待或来电处理完后，邀请服务对象评价。',
  channels: ['sms', 'wechat'],
  text: '您好：您于{day}办理的“{matter}”已处理完毕，请为这次服务评价：{link}。评价不向经办人员显示您是谁，{until}前有效。',
  places: {
    day: { kind: 'day' },
    matter: { kind: 'text', maxLength: 30 },
    link: { kind: 'link', page: '/rate', purpose: 'rating' },
    until: { kind: 'day' },
  },
  maxLength: 268,
  isConfidential: true,
  signed: true,
});
