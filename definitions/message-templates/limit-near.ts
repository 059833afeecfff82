import { defineMessageTemplate } from '#kit';

export const limitNear = defineMessageTemplate({
  code: 'limit-near',
  title: '时限将到',
  purpose: '手头的事项快到办理时限时，提醒经办人。',
  channels: ['in-app'],
  text: '“{matter}”应于{day}前办结，还有{left}天。',
  places: { matter: { kind: 'text', maxLength: 40 }, day: { kind: 'day' }, left: { kind: 'count' } },
  maxLength: 80,
  signed: false,
});
