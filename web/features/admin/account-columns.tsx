import { Button, Tag } from 'antd';
import dayjs from 'dayjs';
import type { Account } from '../../api/admin.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { formatDay, formatMoment } from '../../ui/format.ts';

const stateOf = ({ state, lockedUntil, mustChangePassword }: Account) => {
  if (state === 'closed') return <Tag>已注销</Tag>;
  if (state === 'locked') return <Tag color="error">已停用</Tag>;
  if (lockedUntil && dayjs(lockedUntil).isAfter(dayjs()))
    return <Tag color="warning">密码错误多次，锁定至 {formatMoment(lockedUntil)}</Tag>;
  return mustChangePassword ? <Tag color="warning">待修改初始密码</Tag> : <Tag color="success">正常</Tag>;
};

interface AccountActions {
  readonly onLock: (account: Account) => void;
  readonly onUnlock: (account: Account) => void;
  readonly onReset: (account: Account) => void;
}

/** Accounts, and what a system administrator may do with each. */
export const accountColumns = ({ onLock, onUnlock, onReset }: AccountActions): readonly Column<Account>[] => [
  { key: 'displayName', title: '姓名', width: 96, maxWidth: 200, render: (account) => account.displayName },
  { key: 'username', title: '用户名', maxWidth: 200, render: (account) => account.username },
  { key: 'region', title: '所在地区', maxWidth: 240, render: (account) => account.regionName },
  { key: 'state', title: '状态', render: stateOf },
  { key: 'created', title: '开设日期', render: (account) => formatDay(account.createdAt) },
  {
    key: 'actions',
    title: '操作',
    screenOnly: true,
    render: (account) => {
      const isLocked =
        account.state === 'locked' ||
        (account.lockedUntil !== null && dayjs(account.lockedUntil).isAfter(dayjs()));
      return (
        <span style={{ display: 'inline-flex', gap: 4 }}>
          {isLocked ? (
            <Button type="link" size="small" onClick={() => onUnlock(account)}>
              启用
            </Button>
          ) : (
            <Button type="link" size="small" danger onClick={() => onLock(account)}>
              停用
            </Button>
          )}
          <Button type="link" size="small" onClick={() => onReset(account)}>
            重置密码
          </Button>
        </span>
      );
    },
  },
];
