import { Tag } from 'antd';
import type { SignInRecord } from '../../api/admin.ts';
import { RecordListPage } from '../../features/admin/record-list-page.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { formatMoment } from '../../ui/format.ts';

const OUTCOMES: Readonly<Record<string, string>> = {
  'signed-in': '登录成功',
  'signed-out': '退出登录',
  'wrong-password': '密码错误',
  'unknown-account': '账号不存在',
  locked: '账号已锁定',
  closed: '账号已停用',
  'password-changed': '修改密码',
};

const outcomeOf = ({ outcome }: SignInRecord) => {
  const isGood = outcome.startsWith('signed') || outcome === 'password-changed';
  return <Tag color={isGood ? 'default' : 'error'}>{OUTCOMES[outcome] ?? outcome}</Tag>;
};

const columns: readonly Column<SignInRecord>[] = [
  { key: 'at', title: '时间', width: 144, render: (record) => formatMoment(record.at) },
  { key: 'who', title: '姓名', maxWidth: 200, render: (record) => record.displayName ?? '' },
  { key: 'username', title: '账号', maxWidth: 200, render: (record) => record.username ?? '' },
  { key: 'outcome', title: '结果', render: outcomeOf },
  { key: 'device', title: '来源', maxWidth: 420, render: (record) => record.device },
];

/** Who signed in, out, or failed to. */
const SignIns = () => (
  <RecordListPage<SignInRecord>
    title="登录记录"
    purpose="登录、退出和失败的尝试。"
    path="/sign-in-records"
    columns={columns}
  />
);

export default SignIns;
