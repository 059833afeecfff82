import { formatDay } from './format.ts';

/** The business day now: YYYY-MM-DD in Shanghai, whatever time zone the machine is set to. */
export const today = (): string => formatDay(new Date().toISOString());
