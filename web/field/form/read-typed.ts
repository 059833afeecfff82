import { bareNumber } from '../../ui/form/why-not-taken.ts';

/** What was typed as the form keeps it: a number, or as typed where it is none, for the checks to say so. */
export const readTyped = (typed: string, isMoney: boolean): number | string | null => {
  const bare = bareNumber(typed);
  if (bare === '') return null;
  const number = Number(bare);
  if (!Number.isFinite(number)) return typed;
  if (!isMoney) return number;
  const fen = Math.round(number * 100);
  return Math.abs(fen - number * 100) < 1e-6 ? fen : typed;
};
