import { writeFileSync } from 'node:fs';
import { Problem } from '#platform/errors/problem.ts';

/** Writes a file the user named. Throws Problem unavailable; `kept` says where the work is all the same. */
export const writeOut = (path: string, content: Buffer, kept = ''): void => {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Problem('unavailable', 'out-not-writable', `不能写入文件 ${path}（${reason}）。`, {
      advice: `请换一个有写入权限的路径。${kept}`,
    });
  }
};
