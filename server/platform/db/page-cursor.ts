import { z } from 'zod';
import { Problem } from '../errors/problem.ts';

/** What a cursor is answered with that no list wrote. */
export const invalidCursor = (): Problem =>
  new Problem('invalid', 'cursor-invalid', '翻页标记无效。', { advice: '请从第一页重新打开。' });

/** The last moment a cursor may name, in milliseconds: in the year 2286. */
const LAST_MOMENT = 9_999_999_999_999;

/** The keys lists run by: a day, a moment or a number, then the id; or the id alone, which sorts by time. */
export const DayAndId = z.tuple([z.iso.date(), z.uuid()]);
export const MomentAndId = z.tuple([
  z.coerce
    .number()
    .int()
    .min(0)
    .max(LAST_MOMENT)
    .transform((milliseconds) => new Date(milliseconds)),
  z.uuid(),
]);
export const NumberAndId = z.tuple([z.coerce.number().int(), z.uuid()]);
export const IdAlone = z.tuple([z.uuid()]);

/** Where the page before ended: the key of its last row. Throws Problem invalid for a cursor that `pageOf` did not write. */
export const readCursor = <Key>(key: z.ZodType<Key>, written: string): Key => {
  const read = key.safeParse(written.split('_'));
  if (!read.success) throw invalidCursor();
  return read.data;
};

/** A page out of rows that were read one longer, and the cursor of the next: the key of its last row. */
export const pageOf = <Row>(
  rows: readonly Row[],
  size: number,
  keyOf: (last: Row) => readonly (string | number)[],
): { readonly rows: Row[]; readonly next: string | null } => {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, next: rows.length > size && last ? keyOf(last).join('_') : null };
};
