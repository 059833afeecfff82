import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useDecideExport, type ExportJob } from '../../api/exports.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { formatMoment, formatNumber } from '../../ui/format.ts';

const Request = ({ job }: { readonly job: ExportJob }) => {
  const decide = useDecideExport();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const send = (isAllowed: boolean) =>
    void decide
      .mutateAsync({ job, isAllowed, reason: reason.trim() })
      .catch((error: unknown) => message.error(wordsOfFailure(error)));
  return (
    <li className="rj-job">
      <strong>{job.title}（完整号码）</strong>
      <div className="rj-note">
        {job.unit} {job.by}，{formatMoment(job.madeAt)}申请
      </div>
      <div>
        {job.rowsTotal === null ? '' : `共${formatNumber(job.rowsTotal)}人，`}
        范围：{job.narrowed || '所在辖区全部人员'}
      </div>
      <div>用途：{job.reason}</div>
      <div className="rj-job__decision">
        <Input
          aria-label={`对${job.by}的意见`}
          placeholder="意见（不批准时必填）"
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button type="primary" loading={decide.isPending} onClick={() => send(true)}>
          批准
        </Button>
        <Button disabled={reason.trim() === ''} onClick={() => send(false)}>
          不批准
        </Button>
      </div>
    </li>
  );
};

/** Exports of full numbers that wait for the reader's consent. */
export const ExportRequests = ({ jobs }: { readonly jobs: readonly ExportJob[] }) =>
  jobs.length === 0 ? null : (
    <section aria-label="待我批准的导出">
      <h3 className="rj-job__title">待我批准</h3>
      <ul>
        {jobs.map((job) => (
          <Request key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
