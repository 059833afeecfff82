/** Characters of a text that a slip of the pen put there, with those that were meant. */
export interface Slip {
  readonly start: number;
  readonly wrong: string;
  readonly right: string;
}

/** Whether two slips of one text have characters in common. */
export const slipsOverlap = (one: Slip, other: Slip): boolean =>
  one.start < other.start + other.wrong.length && other.start < one.start + one.wrong.length;
