import { z } from 'zod';
import { invalidCursor } from '#platform/db/page-cursor.ts';

const Cursor = z.object({ term: z.string(), county: z.number().int(), id: z.uuid() });

/** Where a page of people ended: the term that led there ('' when none did), the county and the person. */
export type PersonCursor = z.infer<typeof Cursor>;

export const encodePersonCursor = (cursor: PersonCursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Reads a cursor made by `encodePersonCursor`; throws Problem invalid for anything else. */
export const decodePersonCursor = (written: string): PersonCursor => {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(written, 'base64url').toString('utf8')));
  } catch {
    throw invalidCursor();
  }
};
