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

/** What an empty list says where nothing narrows it: what would stand there. */
const EMPTY: Readonly<Record<string, { readonly title: string; readonly advice: string }>> = {
  desk: { title: '没有等您办理的办件', advice: '新的申请和退回的办件会列在这里。' },
  signing: { title: '没有等您会签的办件', advice: '同事请您会签的办件会列在这里，签完就不再列出。' },
  soon: { title: '没有快到期的办件', advice: '时限所剩不多的办件会列在这里，先到期的在前。' },
  late: { title: '没有超期的办件', advice: '过了时限还没有办完的办件会列在这里。' },
  done: { title: '您还没有经办过办件', advice: '您受理、审核过的办件会列在这里，最近办的在前。' },
  opened: { title: '您还没有代为申请过', advice: '点“代为申请”，从办事指南里选一个事项。' },
  copied: { title: '没有抄送给您的办件', advice: '同事抄送给您的办件会列在这里。' },
  supervised: { title: '没有督办中的办件', advice: '被督办、还没有办完的办件会列在这里。' },
};

/** The words of an empty list of cases, with the next step. */
export const emptyWords = ({ view, ...narrowing }: CaseConditions) => {
  const isNarrowed = Object.values(narrowing).some(Boolean);
  return (
    (isNarrowed ? undefined : EMPTY[view]) ?? {
      title: '没有这样的办件',
      advice: '请改选其他列表，或放宽筛选条件。',
    }
  );
};
