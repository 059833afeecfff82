import { defineMessageExamples } from '#kit';

export const partUndeliveredExamples = defineMessageExamples([
  {
    values: { department: '公安机关', matter: '恢复户口', number: '990101-2026-000012' },
    says: '“恢复户口”（办件990101-2026-000012）没有送到公安机关的系统，仍在其协同收件箱，请电话告知该部门。',
  },
]);
