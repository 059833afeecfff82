import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { sm3 } from '#platform/crypto/sm3.ts';

/** What a row says, and the mark it came back with. */
export interface KeyedRow {
  readonly mark: string | null;
}

const SHORT = 6;
const MARK = /^([0-9a-f]{12})-(\d{1,9})$/;

/** Which of the rows that say this a mark names; null when it is the mark of something else. */
const occurrenceIn = (mark: string | null, content: Buffer): number | null => {
  const [, short, occurrence] = MARK.exec(mark ?? '') ?? [];
  return short === content.toString('hex', 0, SHORT) ? Number(occurrence) : null;
};

/**
 * Import keys of one file: the same row is told from its own repetitions by its occurrence, so the same file again gives
 * the same keys. A row handed back keeps the occurrence it had, which its mark tells; mended so that it now says something
 * else, it is told from others by the mark itself. Occurrences are counted by the first 48 bits of a digest, which keeps a
 * million rows in little memory.
 */
export const importKeys = <Row extends KeyedRow>(ledger: string) => {
  const occurrences = new Map<number, number>();
  const given = new WeakMap<Row, { readonly key: Buffer; readonly mark: string }>();
  const count = (digest: Buffer): number => {
    const short = digest.readUIntBE(0, SHORT);
    const occurrence = (occurrences.get(short) ?? 0) + 1;
    occurrences.set(short, occurrence);
    return occurrence;
  };
  const keyOf = (content: Buffer, mark: string | null) => {
    const short = content.toString('hex', 0, SHORT);
    if (mark === null) {
      const occurrence = count(content);
      return { key: sm3(content, String(occurrence)), mark: `${short}-${occurrence}` };
    }
    const key = sm3(content, String(occurrenceIn(mark, content) ?? mark));
    // A marked row may have been copied down by hand: each copy is a row of its own.
    const copy = count(key);
    return { key: copy === 1 ? key : sm3(key, String(copy)), mark };
  };
  return {
    /** The key of a row that says `content`. A batch may be written again after a conflict: its rows keep the keys they have. */
    keyFor: (row: Row, content: readonly unknown[]): Buffer => {
      const earlier = given.get(row) ?? keyOf(sm3(canonicalJson([ledger, ...content])), row.mark);
      given.set(row, earlier);
      return earlier.key;
    },
    markOf: (row: Row): string | null => given.get(row)?.mark ?? null,
  };
};
