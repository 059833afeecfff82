const NEAR = 0.12;
const NEAR_BY_COUNT = 2;

/** The digits of a value by their size: 3650 and 3560 have the same. */
export const sortedDigits = (value: number): string => [...String(value)].toSorted().join('');

/** 68 and 86: the same digits in another order. */
export const isSwapped = (one: number, other: number): boolean =>
  one !== other && sortedDigits(one) === sortedDigits(other);

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(NEAR_BY_COUNT, NEAR * Math.max(one, other));

/**
 * Every two of some different values that one slip may have made of each other: near, or with digits swapped. In the
 * order of the values, each pair once. The time grows with the pairs that are found.
 */
export function* nearValues(values: readonly number[]): Generator<readonly [number, number]> {
  const places = [...values.keys()];
  const bySize = places.toSorted((one, other) => values[one]! - values[other]!);
  const ranks = new Uint32Array(values.length);
  for (const [rank, place] of bySize.entries()) ranks[place] = rank;
  const byDigits = Map.groupBy(places, (place) => sortedDigits(values[place]!));
  for (const [place, value] of values.entries()) {
    const later = byDigits
      .get(sortedDigits(value))!
      .filter((one) => one > place && !isNear(values[one]!, value));
    for (const step of [-1, 1])
      for (
        let rank = ranks[place]! + step;
        rank >= 0 && rank < bySize.length && isNear(values[bySize[rank]!]!, value);
        rank += step
      )
        if (bySize[rank]! > place) later.push(bySize[rank]!);
    for (const one of later.toSorted((left, right) => left - right)) yield [value, values[one]!];
  }
}
