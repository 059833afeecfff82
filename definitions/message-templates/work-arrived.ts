import { defineMessageTemplate } from '#kit';

export const workArrived = defineMessageTemplate({
  code: 'work-arrived',
  title: '新到事项',
  purpose: '事项转到某个岗位时告知该岗位的同事。',
  channels: ['in-app'],
  text: '新到“{matter}”：{what}。',
  places: { matter: { kind: 'text', maxLength: 40 }, what: { kind: 'text', maxLength: 60 } },
  maxLength: 120,
  signed: false,
});
