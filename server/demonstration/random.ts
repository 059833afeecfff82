/** Repeatable chance: the same seed gives the same draws on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  /** A whole number from 0 to length − 1. */
  readonly pick: (length: number) => number;
  /** first ≤ whole number ≤ last. */
  readonly between: (first: number, last: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly choose: <T>(list: readonly T[]) => T;
}

/** FNV-1a of a text, as an unsigned 32-bit number. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
};

/** A stream of draws named by its seed, such as 'person 17' (mulberry32). */
export const seededRandom = (seed: string): Random => {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const pick = (length: number): number => Math.floor(next() * length);
  return {
    next,
    pick,
    between: (first, last) => first + pick(last - first + 1),
    chance: (probability) => next() < probability,
    choose: <T>(list: readonly T[]) => list[pick(list.length)] as T,
  };
};

/** Draws from weighted choices: the cumulative sums are built once. */
export const weighted = <T>(choices: readonly (readonly [T, number])[]): ((random: Random) => T) => {
  let sum = 0;
  const sums = choices.map(([, weight]) => (sum += weight));
  return (random) => {
    const at = random.next() * sum;
    return (choices[sums.findIndex((upTo) => at < upTo)] ?? choices[0])![0];
  };
};
