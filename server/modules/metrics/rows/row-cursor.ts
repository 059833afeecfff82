import { invalidCursor } from '#platform/db/page-cursor.ts';

/** Where a page of rows ended: the part of the figure, and the last row's day, id and person. */
export interface RowCursor {
  readonly part: number;
  readonly day: string;
  readonly id: string;
  /** Tells rows of one entry apart where people are counted; null where the row names nobody. */
  readonly person: string | null;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

export const encodeCursor = ({ part, day, id, person }: RowCursor): string =>
  `${part}_${day}_${id}_${person ?? NOBODY}`;

/** Reads a cursor made by `encodeCursor`; throws Problem invalid for anything else. */
export const decodeCursor = (written: string | null | undefined): RowCursor | null => {
  if (!written) return null;
  const match = /^(\d+)_(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})_([0-9a-f-]{36})$/.exec(written);
  if (!match) throw invalidCursor();
  return { part: Number(match[1]), day: match[2]!, id: match[3]!, person: match[4]! };
};
