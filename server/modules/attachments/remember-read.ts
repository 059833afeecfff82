/** A film is fetched in many parts and a page of pictures one by one: one reading is one record for so long. */
const ONE_READING_IN_MS = 10 * 60_000;
const MOST_REMEMBERED = 50_000;

const last = new Map<string, number>();

/** Whether this reading was recorded within the last ten minutes. Time that is set back makes no reading a known one. */
export const isKnownReading = (key: string, now = performance.now()): boolean => {
  const before = last.get(key);
  return before !== undefined && now - before < ONE_READING_IN_MS;
};

/** Call when the record of a reading is kept for good: one that was rolled back must be made again. */
export const rememberReading = (key: string, now = performance.now()): void => {
  if (last.size >= MOST_REMEMBERED) last.clear();
  last.set(key, now);
};
