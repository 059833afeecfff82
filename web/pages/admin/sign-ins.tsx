import { Tag } from 'antd';
import type { SignInRecord } from '../../api/admin.ts';
import { labelOf, useCodeLists, type CodeLists } from '../../api/code-lists.ts';
import { WhoseRecords } from '../../features/admin/narrow-to.tsx';
import { RecordListPage } from '../../features/admin/record-list-page.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { formatMoment } from '../../ui/format.ts';

const outcomeOf = (lists: CodeLists, { outcome }: SignInRecord) => {
  const isGood = outcome.startsWith('signed') || outcome === 'password-changed';
  return <Tag color={isGood ? 'default' : 'error'}>{labelOf(lists, 'sign-in-outcome', outcome)}</Tag>;
};

const columnsFor = (lists: CodeLists): readonly Column<SignInRecord>[] => [
  { key: 'at', title: '时间', width: 144, render: (record) => formatMoment(record.at) },
  {
    key: 'who',
    title: '姓名',
    maxWidth: 200,
    render: (record) => <WhoseRecords account={record.account} name={record.displayName} />,
  },
  { key: 'username', title: '账号', maxWidth: 200, render: (record) => record.username ?? '' },
  { key: 'outcome', title: '结果', render: (record) => outcomeOf(lists, record) },
  { key: 'device', title: '来源', maxWidth: 420, render: (record) => record.device },
];

/** Who signed in, out, or failed to. */
const SignIns = () => (
  <RecordListPage<SignInRecord>
    title="登录记录"
    purpose="登录、退出和失败的尝试。点姓名，只看这个人的。"
    path="/sign-in-records"
    columns={columnsFor(useCodeLists())}
  />
);

export default SignIns;
