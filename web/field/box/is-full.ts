/** Whether the phone had no room for it; Dexie tells so itself, or within another failure. */
export const isFull = (error: unknown): boolean => {
  const names = [error, (error as { inner?: unknown } | null)?.inner];
  return names.some((one) => (one as { name?: unknown } | null)?.name === 'QuotaExceededError');
};
