/** One number of a sequence, in the order of the text. */
export interface Numbered {
  readonly number: number;
}

export interface SequenceFault<T extends Numbered> {
  readonly item: T;
  readonly kind: 'start' | 'repeat' | 'jump' | 'back';
  readonly expected: number;
  readonly before: T | undefined;
}

/**
 * Follows numbers that should run 1, 2, 3 … and tells each place where they do not, once: after a fault the
 * sequence goes on from the number that suits what follows best.
 */
export const followSequence = <T extends Numbered>(items: readonly T[]): SequenceFault<T>[] => {
  const faults: SequenceFault<T>[] = [];
  let previous = 0;
  for (const [index, item] of items.entries()) {
    const expected = previous + 1;
    if (item.number === expected) {
      previous = expected;
      continue;
    }
    const before = items[index - 1];
    faults.push({ item, kind: kindOf(item.number, previous), expected, before });
    previous = continuesFrom(items[index + 1]?.number, expected) ? expected : Math.max(item.number, previous);
  }
  return faults;
};

const kindOf = (number: number, previous: number): SequenceFault<Numbered>['kind'] => {
  if (previous === 0) return 'start';
  if (number === previous) return 'repeat';
  return number > previous ? 'jump' : 'back';
};

/** 1, 3, 3: the first 3 stands for 2. 1, 2, 2, 4: the second 2 stands for 3. */
const continuesFrom = (next: number | undefined, expected: number): boolean => next === expected + 1;
