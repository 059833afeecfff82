import { defineMessageTemplate } from '#kit';

export const workFinished = defineMessageTemplate({
  code: 'work-finished',
  title: '办结告知',
  purpose: '事项办结后告知申请人结果和领取方式。',
  channels: ['sms', 'wechat'],
  text: '{name}同志：您申请的“{matter}”已于{day}办结。{next}咨询{station}。',
  places: {
    name: { kind: 'text', maxLength: 20 },
    matter: { kind: 'text', maxLength: 30 },
    day: { kind: 'day' },
    next: { kind: 'text', maxLength: 40 },
    station: { kind: 'text', maxLength: 30 },
  },
  maxLength: 201,
  signed: true,
});
