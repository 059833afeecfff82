import { Problem } from '#platform/errors/problem.ts';

/** Where a page of entries ended: lists run by business day, then id, latest first. */
export interface EntryCursor {
  readonly day: string;
  readonly id: string;
}

export const encodeEntryCursor = ({ day, id }: EntryCursor): string => `${day}_${id}`;

/** Throws Problem invalid for anything `encodeEntryCursor` did not make. */
export const decodeEntryCursor = (after: string): EntryCursor => {
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after);
  if (!match)
    throw new Problem('invalid', 'cursor-invalid', '翻页标记无效。', { advice: '请从第一页重新打开。' });
  return { day: match[1]!, id: match[2]! };
};
