import { Problem } from '#platform/errors/problem.ts';

/** Where a page of cases ended: the day it is ordered by, and the last case. */
export interface CaseCursor {
  readonly day: string;
  readonly id: string;
}

export const encodeCaseCursor = ({ day, id }: CaseCursor): string => `${day}_${id}`;

/** Reads a cursor made by `encodeCaseCursor`; throws Problem invalid for anything else. */
export const decodeCaseCursor = (written: string | undefined): CaseCursor | null => {
  if (written === undefined) return null;
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(written);
  if (match) return { day: match[1]!, id: match[2]! };
  throw new Problem('invalid', 'cursor-invalid', '翻页标记无效。', { advice: '请从第一页重新打开。' });
};
