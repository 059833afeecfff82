import { sql, type RawBuilder } from 'kysely';

/** Above every character a word can go on with, so that [word, word + LAST) is every text that begins with the word. */
const LAST = '\u{10FFFF}';

/** Whether a column of byte order begins with a word, as comparisons that an index under row-level security serves. */
export const beginsWith = (column: string, word: string): RawBuilder<unknown> =>
  sql`(${sql.ref(column)} >= ${word} and ${sql.ref(column)} < ${word + LAST})`;
