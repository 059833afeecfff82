import { App, Button, Progress } from 'antd';
import { downloadExport, isExporting, useCancelExport, type ExportJob } from '../../api/exports.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { formatDuration, formatMoment } from '../../ui/format.ts';
import { exportPercent, exportWords } from './export-words.ts';

/** One export: how far it is, how long it takes, its file, or the way to call it off. */
export const ExportLine = ({ job }: { readonly job: ExportJob }) => {
  const cancel = useCancelExport();
  const { message } = App.useApp();
  const told = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => message.error(wordsOfFailure(error)));
  return (
    <li className="rj-job">
      <strong>
        {job.title}
        {job.isUnmasked ? '（完整号码）' : ''}
      </strong>
      <div>{exportWords(job)}</div>
      {job.state === 'running' ? (
        <Progress percent={exportPercent(job)} size="small" aria-label={`${job.title}的进度`} />
      ) : null}
      {job.narrowed ? <div className="rj-note">范围：{job.narrowed}</div> : null}
      {job.reason ? <div className="rj-note">用途：{job.reason}</div> : null}
      <div className="rj-note">
        {formatMoment(job.madeAt)}
        {job.isUnmasked ? '申请' : ''}
        {/* What waited for somebody’s consent took no such time to make. */}
        {!job.isUnmasked && (isExporting(job) || job.state === 'done')
          ? `，用时${formatDuration(job.elapsedSeconds)}`
          : ''}
      </div>
      {job.isFetchable ? (
        <Button size="small" onClick={() => told(downloadExport(job))}>
          下载
        </Button>
      ) : null}
      {isExporting(job) || job.state === 'asking' ? (
        <Button size="small" loading={cancel.isPending} onClick={() => told(cancel.mutateAsync(job))}>
          取消导出
        </Button>
      ) : null}
    </li>
  );
};
