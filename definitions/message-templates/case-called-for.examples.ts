import { defineMessageExamples } from '#kit';

export const caseCalledForExamples = defineMessageExamples([
  {
    values: { by: '岭审批', what: '请您会签', matter: '优待证申领（990101-2026-000110）' },
    says: '岭审批请您会签：优待证申领（990101-2026-000110）。',
  },
  {
    values: { by: '岭审批', what: '给您分派了办件', matter: '困难帮扶等12件' },
    says: '岭审批给您分派了办件：困难帮扶等12件。',
  },
]);
