import { defineMessageTemplate } from '#kit';

export const rectificationOpened = defineMessageTemplate({
  code: 'rectification-opened',
  title: '差评待核实',
  purpose: '收到差评时告知负责差评整改的同事。',
  channels: ['in-app'],
  text: '收到一件差评（{matter}），请核实，{day}前办结整改和回访。',
  places: { matter: { kind: 'text', maxLength: 30 }, day: { kind: 'day' } },
  maxLength: 80,
  isConfidential: true,
  signed: false,
});
