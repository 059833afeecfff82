import { defineMessageExamples } from '#kit';

export const partOverdueExamples = defineMessageExamples([
  {
    values: {
      department: '公安机关',
      matter: '恢复户口',
      number: '990101-2026-000012',
      day: '2026-12-18',
    },
    says: '公安机关的“恢复户口”（办件990101-2026-000012）应于12月18日前答复，还没有答复，请联系该部门。',
  },
]);
