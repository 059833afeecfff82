import { Problem } from '#platform/errors/problem.ts';

/** Rows one sheet is filled with at most: more is an export, not a sheet sent from above. */
export const MOST_ROWS = 5_000;

export const tooManyRows = (): Problem =>
  new Problem('too-large', 'sheet-too-long', `超过${MOST_ROWS}行，不能一次填完。`, {
    advice: '请缩小地区、类别或日期范围，或改用导出。',
  });
