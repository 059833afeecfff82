const NEAR = 0.12;
const NEAR_BY_COUNT = 2;

/** The digits of a value by their size: 3650 and 3560 have the same. */
export const sortedDigits = (value: number): string => [...String(value)].toSorted().join('');

/** 68 and 86: the same digits in another order. */
export const isSwapped = (one: number, other: number): boolean =>
  one !== other && sortedDigits(one) === sortedDigits(other);

/** 95 and 100, 7 and 9: two values of which one slip may have made the other. */
export const isNear = (one: number, other: number): boolean =>
  one !== other && Math.abs(one - other) <= Math.max(NEAR_BY_COUNT, NEAR * Math.max(one, other));
