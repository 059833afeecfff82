import { defineMessageTemplate } from '#kit';

export const ratingReminder = defineMessageTemplate({
  code: 'rating-reminder',
  title: '服务评价提醒',
  purpose: '邀请三天后还没有评价的，提醒一次。',
  channels: ['sms', 'wechat'],
  text: '您好：您于{day}办理的“{matter}”还等您评价：{link}。{until}前有效，不便评价的请忽略。',
  places: {
    day: { kind: 'day' },
    matter: { kind: 'text', maxLength: 30 },
    link: { kind: 'link', page: '/rate', purpose: 'rating' },
    until: { kind: 'day' },
  },
  maxLength: 201,
  isConfidential: true,
  signed: true,
});
