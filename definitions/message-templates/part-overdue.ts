import { defineMessageTemplate } from '#kit';

export const partOverdue = defineMessageTemplate({
  code: 'part-overdue',
  title: '协同部门超期未答复',
  purpose: '“一件事”里的协同部门到期没有答复时，告诉办件的经办人，只告诉一次。',
  channels: ['in-app'],
  text: '{department}的“{matter}”（办件{number}）应于{day}前答复，还没有答复，请联系该部门。',
  places: {
    department: { kind: 'text', maxLength: 20 },
    matter: { kind: 'text', maxLength: 40 },
    number: { kind: 'text', maxLength: 30 },
    day: { kind: 'day' },
  },
  maxLength: 140,
  signed: false,
});
