import { businessLines, findMirror } from '#definitions';
import type { MirrorDefinition } from '#kit';
import { Problem } from '#platform/errors/problem.ts';

/** A mirror by its code. Throws Problem not-found. */
export const getMirror = (code: string): MirrorDefinition => {
  const mirror = findMirror(code);
  if (mirror) return mirror;
  throw new Problem('not-found', 'mirror-unknown', '没有核对这个系统的设置。', {
    advice: '请从“官方系统核对”重新打开。',
  });
};

/** Number of the business line whose people read and settle it, as scope keys carry it. */
export const lineOfMirror = ({ line }: MirrorDefinition): number => {
  const found = businessLines.find(({ code }) => code === line);
  if (!found) throw new RangeError(`No business line ${line} is defined.`);
  return found.number;
};
