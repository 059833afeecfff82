/** The lists of cases, in the order they are offered. */
export const VIEWS = [
  { value: 'desk', label: '待办' },
  { value: 'signing', label: '待会签' },
  { value: 'soon', label: '快到期' },
  { value: 'late', label: '已超期' },
  { value: 'done', label: '已办' },
  { value: 'opened', label: '我发起' },
  { value: 'copied', label: '抄送我' },
  { value: 'supervised', label: '督办' },
  { value: 'open', label: '在办' },
  { value: 'all', label: '全部' },
] as const;

/** The filters of a list as its address holds them. */
export const caseFiltersOf = (search: Readonly<Record<string, string | undefined>>) => {
  const { view = 'desk', item, state, region, text, desk, assignee } = search;
  return { view, item, state, region, text, desk, assignee };
};

export type CaseConditions = ReturnType<typeof caseFiltersOf>;
