import { KEY_BYTES, type FrozenRows } from './row-sets.ts';

/** A row that entered or left a set, or counts otherwise than it did. */
export interface KeyChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly key: Buffer;
  readonly before: number | null;
  readonly after: number | null;
}

const keyAt = ({ keys }: FrozenRows, at: number): Buffer =>
  keys.subarray(at * KEY_BYTES, (at + 1) * KEY_BYTES);

const contributionAt = ({ contributions }: FrozenRows, at: number): number =>
  contributions ? Number(contributions.readBigInt64BE(at * KEY_BYTES)) : 1;

/** What differs between two sets, both in the order of their keys: one pass, whatever their size. */
export const compareRowSets = (before: FrozenRows, after: FrozenRows): KeyChange[] => {
  const changes: KeyChange[] = [];
  const [ended, now] = [before.keys.length / KEY_BYTES, after.keys.length / KEY_BYTES];
  for (let i = 0, j = 0; i < ended || j < now;) {
    const order = i >= ended ? 1 : j >= now ? -1 : keyAt(before, i).compare(keyAt(after, j));
    if (order < 0) {
      const key = keyAt(before, i);
      changes.push({ kind: 'removed', key, before: contributionAt(before, i), after: null });
      i += 1;
    } else if (order > 0) {
      const key = keyAt(after, j);
      changes.push({ kind: 'added', key, before: null, after: contributionAt(after, j) });
      j += 1;
    } else {
      const [then, today] = [contributionAt(before, i), contributionAt(after, j)];
      if (then !== today)
        changes.push({ kind: 'changed', key: keyAt(before, i), before: then, after: today });
      i += 1;
      j += 1;
    }
  }
  return changes;
};
