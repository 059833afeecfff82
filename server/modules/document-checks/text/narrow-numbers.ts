import { toHalfWidth } from '#kit/half-width.ts';

/** １２６, ９８．５ and １，２００: digits, and the marks inside a number. */
const WIDE_NUMBER = /[０-９]+(?:，[０-９]{3}(?![０-９]))*(?:．[０-９]+)?/g;

/** A text with its full-width numbers in half-width signs; every sign stays at its place. */
export const narrowNumbers = (text: string): string => text.replaceAll(WIDE_NUMBER, toHalfWidth);
