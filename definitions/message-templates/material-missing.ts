import { defineMessageTemplate } from '#kit';

export const materialMissing = defineMessageTemplate({
  code: 'material-missing',
  title: '一次性告知补正',
  purpose: '申请材料不齐时，一次告知申请人要补的全部材料和期限。',
  channels: ['sms', 'wechat'],
  text: '{name}同志：您申请的“{matter}”还缺：{missing}。请于{day}前补齐，咨询{station}。',
  places: {
    name: { kind: 'text', maxLength: 20 },
    matter: { kind: 'text', maxLength: 30 },
    missing: { kind: 'text', maxLength: 80 },
    day: { kind: 'day' },
    station: { kind: 'text', maxLength: 30 },
  },
  maxLength: 268,
  signed: true,
});
