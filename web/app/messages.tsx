import { BellOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { App, Badge, Popover } from 'antd';
import { downloadExport, useExports, type ExportJob } from '../api/exports.ts';
import { isUnderWay, useImports, type ImportRun } from '../api/imports.ts';
import { usePermission, useSession } from '../api/session.ts';
import { exportWords } from '../features/exports/export-words.ts';
import { wordsOfFailure } from '../ui/failure-words.ts';
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

const FinishedExport = ({ job }: { readonly job: ExportJob }) => {
  const { message } = App.useApp();
  const fetch = () => downloadExport(job).catch((error: unknown) => message.error(wordsOfFailure(error)));
  return (
    <li style={{ padding: '8px 0', borderBottom: '1px solid var(--rj-line)' }}>
      {job.isFetchable ? (
        <button type="button" className="rj-link" onClick={() => void fetch()}>
          {job.title}.xlsx
        </button>
      ) : (
        job.title
      )}
      <div className="rj-note">
        导出：{exportWords(job)} · {formatMoment(job.finishedAt ?? job.madeAt)}
      </div>
    </li>
  );
};

/** Long work that ended while the clerk was elsewhere, newest first. */
const MessagesOfImports = () => {
  const { data } = useImports(null, NEWEST);
  const exports = useExports(usePermission('export.run'));
  const [seen, setSeen] = useStored('messages-seen', '');
  const rows = data?.rows ?? [];
  const exported = (exports.data?.rows ?? []).filter((job) => job.finishedAt !== null).slice(0, NEWEST);
  const fresh = [...rows, ...exported].filter(
    ({ finishedAt }) => finishedAt !== null && finishedAt > seen,
  ).length;
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
          {rows.length + exported.length === 0 ? (
            <li className="rj-note">没有消息。导入、导出完成后会在这里告诉您。</li>
          ) : null}
          {exported.map((job) => (
            <FinishedExport key={job.id} job={job} />
          ))}
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
