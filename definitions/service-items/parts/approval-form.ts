import type { ApprovalForm, StepDefinition, StepLevel } from '#kit';

const DESKS: Readonly<Record<StepLevel, string>> = {
  village: '村（社区）退役军人服务站',
  township: '乡镇（街道）退役军人服务站',
  county: '县（市、区）退役军人事务局',
  city: '市退役军人事务局',
  province: '省退役军人事务厅',
  partner: '有关部门（单位）',
};

const FACTS = ['name', 'sex', 'birthDate', 'idNumber', 'phone', 'identities', 'address'] as const;

/** The paper form clerks know: facts, answers, one opinion block for every desk in turn, room for the seal. */
export const approvalFormOf = (
  title: string,
  steps: readonly StepDefinition[],
  extraFacts: readonly string[] = [],
): ApprovalForm => ({
  title,
  facts: [...FACTS, ...extraFacts],
  declaration: '本人承诺以上情况属实，同意工作人员通过数据共享核实；如有不实，愿意承担相应责任。',
  opinions: steps.map((step) => ({ step: step.code, heading: `${DESKS[step.level]}意见（${step.title}）` })),
});
