import type { ImportRun } from '../../api/imports.ts';
import { formatNumber } from '../../ui/format.ts';

const STATES: Readonly<Record<ImportRun['state'], string>> = {
  waiting: '等待处理',
  running: '正在处理',
  done: '已完成',
  failed: '没有完成',
  cancelled: '已取消',
};

/** ，2行没有写入 / ，2行未通过: what follows the words of a run that refused rows; nothing when it refused none. */
export const refusedWords = ({ rowsRefused, dryRun }: ImportRun): string =>
  rowsRefused === 0 ? '' : `，${formatNumber(rowsRefused)}行${dryRun ? '未通过' : '没有写入'}`;

/** 导入已完成，2行没有写入 / 试导入已完成 / 正在处理 … */
export const importStateWords = (run: ImportRun): string => {
  const state = `${run.dryRun ? '试导入' : '导入'}${STATES[run.state]}`;
  return run.state === 'done' ? state + refusedWords(run) : state;
};

/** Seconds a run has taken until now or took until its end. */
export const secondsOf = (run: ImportRun, now: number): number =>
  ((run.finishedAt ? Date.parse(run.finishedAt) : now) - Date.parse(run.startedAt)) / 1000;
