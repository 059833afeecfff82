import { statSync } from 'node:fs';
import { Problem } from '#platform/errors/problem.ts';

/** A file named on the command line is there and is no folder. Throws Problem 'file-missing'. */
export const requireFile = (path: string): void => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return;
  throw new Problem('invalid', 'file-missing', found ? `${path} 不是文件。` : `没有文件 ${path}。`, {
    advice: '请核对文件名和位置。',
  });
};
