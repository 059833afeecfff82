import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';

/** The last record of a page: records run from the newest to the oldest. */
const Cursor = z.tuple([z.iso.datetime(), z.uuid()]);

export const writeCursor = (at: Date, id: string): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');

/** Throws Problem 'invalid-input' for a cursor that this server did not write. */
export const readCursor = (after: string): { at: Date; id: string } => {
  try {
    const [at, id] = Cursor.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
    return { at: new Date(at), id };
  } catch {
    throw new Problem('invalid', 'invalid-input', '翻页位置无效', { advice: '请从第一页重新查看。' });
  }
};
