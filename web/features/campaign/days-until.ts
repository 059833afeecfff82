const DAY_MS = 86_400_000;

/** Days from one day to another, both 'YYYY-MM-DD'; negative when it lies behind. */
export const daysUntil = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
