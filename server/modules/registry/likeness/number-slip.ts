/** How one identity number can have become another by a slip of the pen. */
export type NumberSlip = 'region' | 'birth' | 'order' | 'digit' | 'swapped';

const differences = (one: string, other: string): number[] =>
  [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));

const within = (places: readonly number[], first: number, last: number): boolean =>
  places.every((at) => first <= at && at <= last);

/**
 * The slip that leads from one identity number to the other, or null when they are too far apart. The check character is
 * left out: it follows from the other seventeen digits, and a wrong number that was filed has a right one.
 */
export const numberSlip = (one: string, other: string): NumberSlip | null => {
  const [left, right] = [one.slice(0, 17), other.slice(0, 17)];
  const places = differences(left, right);
  const [first, second] = places;
  if (first === undefined) return null;
  if (places.length === 1) return 'digit';
  if (
    places.length === 2 &&
    second === first + 1 &&
    left[first] === right[second] &&
    left[second] === right[first]
  )
    return 'swapped';
  if (within(places, 0, 5)) return 'region';
  if (within(places, 6, 13)) return places.length <= 3 ? 'birth' : null;
  return within(places, 14, 16) ? 'order' : null;
};
