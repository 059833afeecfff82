import { Problem } from '../../errors/problem.ts';

/** The row is there and the bytes are not: only a damaged or half-restored store comes to this. */
export const missingFile = (): Problem =>
  new Problem('not-found', 'file-missing', '文件的内容不在存储中。', {
    advice: '请联系系统管理员运行核验，并从备份恢复。',
  });
