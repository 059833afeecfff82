import { defineMessageTemplate } from '#kit';

export const partUndelivered = defineMessageTemplate({
  code: 'part-undelivered',
  title: '协同事项没有送到对方系统',
  purpose: '多次发往协同部门的系统都不成功时，告诉办件的经办人。',
  channels: ['in-app'],
  text: '“{matter}”（办件{number}）没有送到{department}的系统，仍在其协同收件箱，请电话告知该部门。',
  places: {
    department: { kind: 'text', maxLength: 20 },
    matter: { kind: 'text', maxLength: 40 },
    number: { kind: 'text', maxLength: 30 },
  },
  maxLength: 140,
  signed: false,
});
