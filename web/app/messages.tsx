import { BellOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { App, Badge, Button, Popover } from 'antd';
import { downloadExport, useExports, type ExportJob } from '../api/exports.ts';
import { isUnderWay, useImports, type ImportRun } from '../api/imports.ts';
import { useInbox, useReadInbox, type InboxLine } from '../api/messages.ts';
import { useSession } from '../api/session.ts';
import { exportWords } from '../features/exports/export-words.ts';
import { refusedWords } from '../features/import-wizard/import-words.ts';
import { wordsOfFailure } from '../ui/state/failure-words.ts';
import { formatMoment, formatNumber } from '../ui/format.ts';
import { useStored } from '../ui/stored.ts';
import './messages.css';

const NEWEST = 8;

const stateOf = (run: ImportRun) => {
  if (isUnderWay(run)) return '正在导入';
  if (run.state === 'done') return run.dryRun ? '试导入完成' : `已导入，新增${formatNumber(run.rowsAdded)}行`;
  return run.state === 'cancelled' ? '已取消' : '没有完成';
};

const ImportLine = ({ run }: { readonly run: ImportRun }) => (
  <li className="rj-message">
    <Link to="/imports/$county/$id" params={{ county: String(run.countyCode), id: run.id }}>
      {run.fileName}
    </Link>
    <div className="rj-note">
      {stateOf(run)}
      {refusedWords(run)} · {formatMoment(run.startedAt)}
    </div>
  </li>
);

const FinishedExport = ({ job }: { readonly job: ExportJob }) => {
  const { message } = App.useApp();
  const fetch = () => downloadExport(job).catch((error: unknown) => message.error(wordsOfFailure(error)));
  return (
    <li className="rj-message">
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

interface ToldLineProps {
  readonly line: InboxLine;
  readonly onRead: (id: string) => void;
}

const ToldLine = ({ line, onRead }: ToldLineProps) => {
  const read = () => {
    if (!line.isRead) onRead(line.id);
  };
  return (
    <li className={`rj-message${line.isRead ? '' : ' rj-message--new'}`}>
      {line.path ? (
        <Link to={line.path as never} onClick={read}>
          {line.text}
        </Link>
      ) : (
        line.text
      )}
      <div className="rj-note">
        {line.isRead ? '' : '未读 · '}
        {formatMoment(line.madeAt)}
      </div>
    </li>
  );
};

/** What the system tells one, and long work that ended while one was elsewhere: the newest first in each. */
const Bell = () => {
  const { permissions } = useSession();
  const mayReceive = permissions.includes('message.receive');
  const inbox = useInbox(mayReceive);
  const read = useReadInbox();
  const imports = useImports(null, NEWEST, permissions.includes('import.run'));
  const exports = useExports(permissions.includes('export.run'));
  const [seen, setSeen] = useStored('messages-seen', '');
  const told = inbox.data?.rows ?? [];
  const unread = inbox.data?.unread ?? 0;
  const imported = imports.data?.rows ?? [];
  const exported = (exports.data?.rows ?? []).filter((job) => job.finishedAt !== null).slice(0, NEWEST);
  const finished = [...imported, ...exported].filter(
    ({ finishedAt }) => finishedAt !== null && finishedAt > seen,
  ).length;
  const fresh = unread + finished;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={
        <span className="rj-messages__head">
          消息
          {unread > 0 ? (
            <Button type="link" size="small" onClick={() => read.mutate(null)}>
              全部标为已读
            </Button>
          ) : null}
        </span>
      }
      onOpenChange={(open) => {
        if (!open && finished > 0) setSeen(new Date().toISOString());
      }}
      content={
        <ul className="rj-messages">
          {told.length + imported.length + exported.length === 0 ? (
            <li className="rj-note">没有消息。有事项要您处理，或导入、导出完成后，会在这里告诉您。</li>
          ) : null}
          {told.map((line) => (
            <ToldLine key={line.id} line={line} onRead={(id) => read.mutate([id])} />
          ))}
          {exported.map((job) => (
            <FinishedExport key={job.id} job={job} />
          ))}
          {imported.map((run) => (
            <ImportLine key={run.id} run={run} />
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
  const hasMessages = permissions.includes('message.receive') || permissions.includes('import.run');
  return hasMessages && !account.mustChangePassword ? <Bell /> : null;
};
