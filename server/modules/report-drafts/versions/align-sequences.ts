export interface Aligned<T> {
  readonly kind: 'same' | 'added' | 'removed';
  readonly item: T;
}

/** Beyond this many cells the middle is taken as replaced: a comparison must answer at once. */
const MOST_CELLS = 4_000_000;

const middle = <T>(before: readonly T[], after: readonly T[]): Aligned<T>[] => {
  const whole = (): Aligned<T>[] => [
    ...before.map((item) => ({ kind: 'removed', item }) as const),
    ...after.map((item) => ({ kind: 'added', item }) as const),
  ];
  if (before.length === 0 || after.length === 0 || before.length * after.length > MOST_CELLS) return whole();
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        before[i] === after[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const aligned: Aligned<T>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      aligned.push({ kind: 'same', item: after[j]! });
      i += 1;
      j += 1;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) {
      aligned.push({ kind: 'removed', item: before[i]! });
      i += 1;
    } else {
      aligned.push({ kind: 'added', item: after[j]! });
      j += 1;
    }
  }
  for (; i < before.length; i += 1) aligned.push({ kind: 'removed', item: before[i]! });
  for (; j < after.length; j += 1) aligned.push({ kind: 'added', item: after[j]! });
  return aligned;
};

/** Two sequences by their longest common subsequence: what stayed, what went, what came, in order. */
export const alignSequences = <T>(before: readonly T[], after: readonly T[]): Aligned<T>[] => {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const same = (items: readonly T[]) => items.map((item) => ({ kind: 'same', item }) as const);
  return [
    ...same(before.slice(0, head)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...same(after.slice(after.length - tail)),
  ];
};
