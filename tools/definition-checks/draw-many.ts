import { drawDemonstration, type DrawnEntry } from '#kit';

/** How many entries are drawn: enough to meet every combination a ledger's examples can give with near certainty. */
const DRAWS = 1500;

/** A small repeatable stream of numbers (mulberry32), so that a check that failed fails again. */
const seededPick = (seed: number): ((length: number) => number) => {
  let state = seed;
  return (length) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * length);
  };
};

type Form = Parameters<typeof drawDemonstration>[0];
type Draws = Parameters<typeof drawDemonstration>[1];

/** Many demonstration entries of a ledger or application form, always the same ones. */
export const drawMany = (ledger: Form, examples: Draws): DrawnEntry[] => {
  const pick = seededPick(20_261_122);
  return Array.from({ length: DRAWS }, () => drawDemonstration(ledger, examples, '2026-06-15', pick));
};
