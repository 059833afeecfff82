import { sm3 } from '#platform/crypto/sm3.ts';

const ROUNDS = 7;
const DIGESTS = 20_000;
const OBJECTS = 40_000;
const CHARACTERS = 1000;

/** A fixed piece of the work the server does most: digests, and objects written and read. Milliseconds of one thread. */
const once = (): number => {
  const start = performance.now();
  const text = '云'.repeat(CHARACTERS);
  for (let at = 0; at < DIGESTS; at += 1) sm3(text, String(at));
  for (let at = 0; at < OBJECTS; at += 1)
    JSON.parse(JSON.stringify({ at, name: '林远山', codes: ['a', 'b'] }));
  return performance.now() - start;
};

/**
 * How long this machine takes for the yardstick, median of seven, in milliseconds. Kept with every run: machines of the
 * same name differ by half, and a time says little without it.
 */
export const yardstick = (): number => {
  const times = Array.from({ length: ROUNDS }, once).toSorted((left, right) => left - right);
  return Math.round(times[Math.floor(ROUNDS / 2)]!);
};
