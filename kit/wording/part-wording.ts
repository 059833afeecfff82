import { percentShown } from './round-figure.ts';

/** How much of a whole is done: 63.3%. Only the whole is written 100.0% and only nothing 0.0%; null where there is no whole. */
export const wordPart = (part: number, whole: number): string | null =>
  whole === 0 ? null : `${percentShown((part * 100) / whole).toFixed(1)}%`;
