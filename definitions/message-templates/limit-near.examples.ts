import { defineMessageExamples } from '#kit';

export const limitNearExamples = defineMessageExamples([
  {
    values: { matter: '优待证申领', day: '2026-12-18', left: 3 },
    says: '“优待证申领”应于12月18日前办结，还有3天。',
  },
]);
