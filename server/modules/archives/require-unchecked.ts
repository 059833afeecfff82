import { Problem } from '#platform/errors/problem.ts';
import type { FileRow } from './archive-row.ts';

/**
 * Refuses to change the scans or the contents of a folder that was accepted or that a check looks at: it stays as it was
 * looked at. `undone` says what was not done.
 */
export const requireUnchecked = (row: FileRow, undone: string): void => {
  const refuse = (code: string, why: string, advice: string): never => {
    throw new Problem('conflict', code, `档号“${row.number}”${why}，${undone}。`, { advice });
  };
  if (row.state === 'accepted')
    refuse('archive-accepted', '已经验收', '如确需补扫或改目录，请在新批次登记。');
  if (row.state === 'passed')
    refuse('archive-checked', '已经检查合格', '如确需补扫或改目录，请在新批次登记。');
  if (row.is_sampled)
    refuse('archive-sampled', '正在抽检', '请先判定合格或退回；退回后可以改目录、移除和补扫。');
};
