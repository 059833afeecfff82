import { defineMessageExamples } from '#kit';

export const rectificationOpenedExamples = defineMessageExamples([
  {
    values: { matter: '优待证申领', day: '2026-12-18' },
    says: '收到一件差评（优待证申领），请核实，12月18日前办结整改和回访。',
  },
]);
