import { Problem } from '#platform/errors/problem.ts';

/** One line of the plan for a person (一人一策): what is to be reached, how, by whom, until when, and what became of it. */
export interface PlanItem {
  readonly id: string;
  readonly goal: string;
  readonly measures: string;
  readonly responsible: string;
  readonly dueOn: string;
  readonly state: 'open' | 'done' | 'dropped';
  /** Day it was done or dropped. */
  readonly closedOn: string | null;
  /** What was reached, or why it was dropped. */
  readonly outcome: string | null;
}

/** The plan with one item put in or in the place of its former self; items keep the order in which they were made. */
export const withPlanItem = (plan: readonly PlanItem[], item: PlanItem): PlanItem[] =>
  plan.some(({ id }) => id === item.id)
    ? plan.map((one) => (one.id === item.id ? item : one))
    : [...plan, item];

/** Earliest due day of what is open; null when nothing is. */
export const planDueOn = (plan: readonly PlanItem[]): string | null =>
  plan
    .filter(({ state }) => state === 'open')
    .map(({ dueOn }) => dueOn)
    .toSorted()[0] ?? null;

/** Throws Problem invalid with what is wrong at which field. */
export const checkPlanItem = (item: PlanItem, today: string): void => {
  const fields = [
    ...(['goal', 'measures', 'responsible'] as const)
      .filter((code) => item[code].trim() === '')
      .map((field) => ({ field, message: '请填写这一项。' })),
    ...(item.state !== 'open' && !item.outcome?.trim()
      ? [{ field: 'outcome', message: item.state === 'done' ? '请写明达到了什么。' : '请写明为什么终止。' }]
      : []),
    ...(item.state !== 'open' && item.closedOn === null
      ? [{ field: 'closedOn', message: '请填写办结日期。' }]
      : []),
    ...(item.closedOn !== null && item.closedOn > today
      ? [{ field: 'closedOn', message: '办结日期不能晚于今天。' }]
      : []),
  ];
  if (fields.length === 0) return;
  throw new Problem('invalid', 'plan-invalid', '计划填写有误，未保存。', { fields });
};
