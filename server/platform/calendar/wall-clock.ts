const SHANGHAI_IN_MS = 8 * 3_600_000;

/** A moment as clocks in China show it, to the minute: 'YYYY-MM-DD HH:MM'. */
export const wallClock = (moment: string): string =>
  new Date(Date.parse(moment) + SHANGHAI_IN_MS).toISOString().slice(0, 16).replace('T', ' ');
