import { Tag } from 'antd';
import type { Confirmation } from '../../api/confirmations.ts';

const PROPOSALS: Readonly<Record<string, string>> = {
  proposed: '建议停发，待决定',
  upheld: '同意停发建议',
  refused: '不同意停发建议',
};

/** How a listed person stands: settled, due, overdue, and what was proposed or reminded. */
export const ConfirmationStanding = ({ row }: { readonly row: Confirmation }) => {
  if (row.state === 'confirmed') return <Tag color="success">已确认</Tag>;
  if (row.state !== 'due') return <Tag>{row.state === 'deceased' ? '核实去世' : '已销去'}</Tag>;
  const lights =
    row.daysOverdue > 0 ? (
      <Tag color="error">逾期{row.daysOverdue}天</Tag>
    ) : (
      <Tag color="warning">待确认</Tag>
    );
  return (
    <>
      {lights}
      {PROPOSALS[row.proposal] ?? (row.remindedOn ? `${row.remindedOn}已提醒` : '')}
    </>
  );
};
