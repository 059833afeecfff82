import { BellOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Badge, Popover } from 'antd';
import { isUnderWay, useImports, type ImportRun } from '../api/imports.ts';
import { useSession } from '../api/session.ts';
import { formatMoment, formatNumber } from '../ui/format.ts';
import { useStored } from '../ui/stored.ts';

const NEWEST = 8;

const stateOf = (run: ImportRun) => {
  if (isUnderWay(run)) return '正在导入';
  if (run.state === 'done') return run.dryRun ? '试导入完成' : `已导入，新增${formatNumber(run.rowsAdded)}行`;
  return run.state === 'cancelled' ? '已取消' : '没有完成';
};

const Line = ({ run }: { readonly run: ImportRun }) => (
  <li style={{ padding: '8px 0', borderBottom: '1px solid var(--rj-line)' }}>
    <Link to="/imports/$county/$id" params={{ county: String(run.countyCode), id: run.id }}>
      {run.fileName}
    </Link>
    <div className="rj-note">
      {stateOf(run)}
      {run.rowsRefused > 0 ? `，${formatNumber(run.rowsRefused)}行未通过` : ''} ·{' '}
      {formatMoment(run.startedAt)}
    </div>
  </li>
);

/** Long work that ended while the clerk was elsewhere, newest first. */
const MessagesOfImports = () => {
  const { data } = useImports(null, NEWEST);
  const [seen, setSeen] = useStored('messages-seen', '');
  const rows = data?.rows ?? [];
  const fresh = rows.filter((run) => run.finishedAt !== null && run.finishedAt > seen).length;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="消息"
      onOpenChange={(open) => {
        if (!open && fresh > 0) setSeen(new Date().toISOString());
      }}
      content={
        <ul style={{ width: 320, maxHeight: 400, overflow: 'auto' }}>
          {rows.length === 0 ? <li className="rj-note">没有消息。导入完成后会在这里告诉您。</li> : null}
          {rows.map((run) => (
            <Line key={run.id} run={run} />
          ))}
        </ul>
      }
    >
      <button
        type="button"
        className="rj-top-bar__button"
        aria-label={fresh > 0 ? `消息，${fresh}条未读` : '消息'}
      >
        <Badge count={fresh} size="small" color="var(--rj-red)">
          <BellOutlined style={{ color: '#fff', fontSize: 16 }} />
        </Badge>
      </button>
    </Popover>
  );
};

export const Messages = () => {
  const { account, permissions } = useSession();
  return permissions.includes('import.run') && !account.mustChangePassword ? <MessagesOfImports /> : null;
};
