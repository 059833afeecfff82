import type { ReactNode } from 'react';
import { useInboxCounts } from '../../api/partner-parts.ts';
import { formatNumber } from '../../ui/format.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';

const waitingWords = (open: number, overdue: number): string => {
  if (open === 0) return '没有待回复的事项';
  return overdue === 0
    ? `${formatNumber(open)}件待回复`
    : `${formatNumber(open)}件待回复，其中${formatNumber(overdue)}件已超期`;
};

/** The first screen of a partner department: how much waits for its answer, and the way there. */
export const PartnerStart = ({ action }: { readonly action: ReactNode }) => {
  const { data } = useInboxCounts(undefined);
  return (
    <EmptyState
      title={data ? waitingWords(data.open, data.overdue) : '从这里开始'}
      advice="送到本部门的事项，在“协同收件箱”里查看和答复。"
      action={action}
    />
  );
};
