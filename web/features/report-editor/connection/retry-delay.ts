const FIRST_MS = 1000;
/** The longest wait between two tries, in milliseconds. */
export const LONGEST_MS = 15_000;

/** How long to wait after so many failures in a row, in milliseconds: 1 s, 2 s, 4 s … 15 s. */
export const retryDelay = (failures: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
