import { defineMessageTemplate } from '#kit';

export const caseCalledFor = defineMessageTemplate({
  code: 'case-called-for',
  title: '请您办理',
  purpose:
    '同事分派、转办、抄送、退回、催办、督办办件，请人会签、申请回避，或者外出委托代办时，告知接着办的人。',
  channels: ['in-app'],
  text: '{by}{what}：{matter}。',
  places: {
    by: { kind: 'text', maxLength: 40 },
    what: { kind: 'text', maxLength: 30 },
    matter: { kind: 'text', maxLength: 80 },
  },
  maxLength: 160,
  signed: false,
});
