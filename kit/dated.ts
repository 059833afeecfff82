/** Something that holds from a day on, until the next of its kind begins. */
export interface FromDay {
  /** First day it holds, 'YYYY-MM-DD'. */
  readonly from: string;
}

/**
 * The entry in force on a day. Entries stand in the order of their days; a new year adds one, and none is ever edited.
 * Throws RangeError before the first, since nothing is known of that time.
 */
export const inForceOn = <Entry extends FromDay>(entries: readonly Entry[], day: string): Entry => {
  const entry = entries.findLast(({ from }) => from <= day);
  if (!entry) throw new RangeError(`Nothing is in force on ${day}.`);
  return entry;
};
