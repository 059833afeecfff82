/** A film is fetched in many parts and a page of pictures one by one: one reading is one record for so long. */
const ONE_READING_IN_MS = 10 * 60_000;
const MOST_REMEMBERED = 50_000;

const last = new Map<string, number>();

/** Whether this is a new reading, to be recorded; the same again within ten minutes is not. */
export const isNewReading = (key: string, now = Date.now()): boolean => {
  const before = last.get(key);
  if (before !== undefined && now - before < ONE_READING_IN_MS) return false;
  if (last.size >= MOST_REMEMBERED) last.clear();
  last.set(key, now);
  return true;
};
