/** What XML 1.0 cannot hold: control signs but for the tab and line ends, halves of a character, and two that are none. */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * A value with all its texts as a packed document can hold them. One such sign, pasted from elsewhere, and Word refuses
 * the whole file.
 */
export const printable = <T>(value: T): T => {
  if (typeof value === 'string') return value.replace(UNPRINTABLE, '') as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printable(inner)])) as T;
};
