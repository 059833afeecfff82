import { Alert, Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { importPath, isUnderWay, useCancelImport, type ImportRun } from '../../api/imports.ts';
import { DownloadButton } from '../../ui/download-button.tsx';
import { formatDuration, formatNumber } from '../../ui/format.ts';
import { secondsOf } from './import-words.ts';
import './import-wizard.css';

const useNow = (running: boolean) => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
};

const Count = ({
  title,
  count,
  tone = '',
}: {
  readonly title: string;
  readonly count: number;
  readonly tone?: string;
}) => (
  <div className={`rj-import-count ${tone}`}>
    <div>{title}</div>
    <strong>{formatNumber(count)}</strong>
  </div>
);

/** Where a run stands: progress and time while it goes on, counts and the file of refusals when it ended. */
export const RunSummary = ({ run }: { readonly run: ImportRun }) => {
  const running = isUnderWay(run);
  const cancel = useCancelImport(run.countyCode, run.id);
  const seconds = secondsOf(run, useNow(running));
  return (
    <div className="rj-import-run">
      {running ? (
        <div role="status">
          <Progress percent={run.progressPercent} aria-label="处理进度" />
          <p>
            正在处理“{run.fileName}”，已读{formatNumber(run.rowsRead)}行，用时{formatDuration(seconds)}
            。可以离开本页，完成后会在右上角“消息”里告诉您。
          </p>
          {run.isMine ? (
            <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              取消这次导入
            </Button>
          ) : null}
        </div>
      ) : null}
      {run.state === 'failed' ? (
        <Alert
          type="error"
          showIcon
          title={run.message ?? '没有完成，没有写入任何数据。'}
          description="请按提示修改文件后重新导入。"
        />
      ) : null}
      {run.state === 'done' && run.message !== null ? (
        <Alert type="warning" showIcon title={run.message} />
      ) : null}
      <div className="rj-import-counts">
        <Count title="读到行数" count={run.rowsRead} />
        <Count title={run.dryRun ? '可以新增' : '已新增'} count={run.rowsAdded} />
        <Count title="已有，不重复登记" count={run.rowsUnchanged} />
        <Count
          title="未通过"
          count={run.rowsRefused}
          tone={run.rowsRefused > 0 ? 'rj-import-count--wrong' : ''}
        />
      </div>
      {run.rowsRefused > 0 && !running && run.isMine ? (
        <p>
          未通过的行已另存为 Excel，每行后面写有原因，改好后可直接再次导入。
          <DownloadButton type="link" path={`${importPath(run.countyCode, run.id)}/refusals.xlsx`}>
            下载未通过的行
          </DownloadButton>
        </p>
      ) : null}
      {run.notes.length > 0 && !running ? (
        <div>
          <p>请留意：</p>
          <ul className="rj-note">
            {run.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
};
