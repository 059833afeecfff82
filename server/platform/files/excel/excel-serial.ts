const DAY = 86_400_000;
/** Serial 1 is 1900-01-01. Excel believes in a 1900-02-29, serial 60, so days before it are one further on. */
const ZERO_1900 = Date.UTC(1899, 11, 30);
const LEAP_DAY_THAT_NEVER_WAS = 60;
const ZERO_1904 = Date.UTC(1904, 0, 1);

/** The moment of an Excel serial number, as UTC. */
export const dateOfSerial = (serial: number, date1904: boolean): Date => {
  if (date1904) return new Date(ZERO_1904 + Math.round(serial * DAY));
  const days = serial < LEAP_DAY_THAT_NEVER_WAS ? serial + 1 : serial;
  return new Date(ZERO_1900 + Math.round(days * DAY));
};

/** The serial number of a day 'YYYY-MM-DD' from 1900-03-01 on. */
export const serialOfDay = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - ZERO_1900) / DAY;

/** The moment a strict workbook writes as ISO 8601, as UTC: one without a zone is of no zone, not of the server's. */
export const dateOfIso = (written: string): Date =>
  new Date(/T[^Z+-]*$/i.test(written) ? `${written}Z` : written);
