const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The date in Shanghai, 'YYYY-MM-DD', now or at `moment`. */
export const today = (moment: Date = new Date()): string => SHANGHAI.format(moment);
