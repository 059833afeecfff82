import type { ExportJob } from '../../api/exports.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';

const consentWords = ({ decidedBy }: ExportJob): string => (decidedBy ? `${decidedBy}已批准。` : '');

/** How an export stands, in words. */
export const exportWords = (job: ExportJob): string => {
  switch (job.state) {
    case 'asking':
      return '等待他人批准';
    case 'waiting':
      return '排队等候';
    case 'running':
      return job.rowsTotal === null
        ? '正在导出'
        : `正在导出，已写${formatNumber(job.rowsDone)}行，共${formatNumber(job.rowsTotal)}行`;
    case 'done':
      return job.isFetchable && job.expiresAt !== null
        ? `${consentWords(job)}已完成，共${formatNumber(job.rowsDone)}行，${formatDay(job.expiresAt)} 前可下载`
        : '文件已过期删除';
    case 'failed':
      return job.message ?? '没有做成';
    case 'refused':
      return `${job.decidedBy ?? ''}未批准：${job.decisionReason ?? ''}`;
    default:
      return '已取消';
  }
};

/** Share written, in per cent. */
export const exportPercent = ({ rowsDone, rowsTotal }: ExportJob): number =>
  rowsTotal ? Math.min(100, Math.round((rowsDone / rowsTotal) * 100)) : 0;
