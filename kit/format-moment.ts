const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** ISO moment as 2026-11-22 14:05 in Shanghai, whatever the machine believes. */
export const formatMoment = (iso: string): string =>
  new Date(Date.parse(iso) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
