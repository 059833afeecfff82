/** Wrong passwords in a row that cost nothing but the trying. */
export const FREE_TRIES = 5;
const FIRST_PAUSE_IN_MS = 30_000;
const LONGEST_PAUSE_IN_MS = 15 * 60_000;

/** How long the next try waits after so many wrong passwords in a row: half a minute, doubling, a quarter of an hour at most. */
export const pauseAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(LONGEST_PAUSE_IN_MS, FIRST_PAUSE_IN_MS * 2 ** (failures - FREE_TRIES));

/** Whether the next try still waits. A clock that was ahead and set right again keeps nobody out for longer than the longest pause. */
export const isPaused = (notBefore: number, now: number): boolean =>
  notBefore > now && notBefore - now <= LONGEST_PAUSE_IN_MS;
