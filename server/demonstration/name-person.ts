import { FASHIONS } from './given-names.ts';
import type { Random } from './random.ts';
import { surname } from './surnames.ts';

const character = (random: Random, from: string): string => from[random.pick(from.length)] ?? '';

/** A given name in the fashion of the birth year. `sex` is a code of GB/T 2261.1. */
export const givenName = (random: Random, birthYear: number, sex: string): string => {
  const fashion = FASHIONS.find(({ until }) => birthYear <= until) ?? FASHIONS[0]!;
  const [first, second] = sex === '2' ? fashion.women : fashion.men;
  if (random.chance(fashion.single)) return character(random, second);
  const one = character(random, first);
  const two = character(random, second);
  return one === two ? two : one + two;
};

export const namePerson = (random: Random, birthYear: number, sex: string): string =>
  surname(random) + givenName(random, birthYear, sex);
