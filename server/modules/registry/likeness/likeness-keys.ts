import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { nameTerms } from '../finding/name-terms.ts';

/** The facts of a file by which another file of the same person shows. */
export interface LikenessFacts {
  readonly name: string;
  readonly birthDate: string;
  readonly enlistedOn: string | null;
  readonly idNumber: string;
  readonly phone: string | null;
}

/** Longer names (·) are compared as a whole: leaving out one character of many tells little. */
const LONGEST_SHORT_NAME = 4;

const oneOff = ({ name, birthDate, enlistedOn }: LikenessFacts): string[] => {
  const characters = [...name];
  if (enlistedOn === null || characters.length < 2 || characters.length > LONGEST_SHORT_NAME) return [];
  return characters.map(
    (_, at) =>
      `one-off|${characters.map((one, place) => (place === at ? '?' : one)).join('')}|${birthDate}|${enlistedOn}`,
  );
};

/** The number without its year of birth, and without its month and day; the check character follows from the rest. */
const numbers = ({ name, idNumber }: LikenessFacts): string[] => {
  const [region, year, day, order] = [
    idNumber.slice(0, 6),
    idNumber.slice(6, 10),
    idNumber.slice(10, 14),
    idNumber.slice(14, 17),
  ];
  return [`no-year|${name}|${region}|${day}|${order}`, `no-day|${name}|${region}|${year}|${order}`];
};

const signals = (facts: LikenessFacts): string[] => {
  const { name, birthDate, enlistedOn, phone } = facts;
  return [
    `birth|${name}|${birthDate}`,
    ...(enlistedOn === null ? [] : [`sound|${nameTerms(name).pinyin}|${birthDate}|${enlistedOn}`]),
    ...oneOff(facts),
    ...(phone === null ? [] : [`phone|${name}|${phone}`]),
    ...numbers(facts),
  ];
};

/** The sign bit is left out, so that a key is a plain positive bigint. */
const KEY_BITS = 63;

/**
 * What this file shares with another file of the same person, as keyed digests written in decimals: at most nine. Two files
 * with a key in common are compared fact by fact. Why these: docs/decisions/0020.
 */
export const likenessKeys = (facts: LikenessFacts): string[] => {
  const keyring = currentKeyring();
  const keys = signals(facts).map((signal) =>
    String(BigInt.asUintN(KEY_BITS, blindIndex(keyring, 'likeness', signal).readBigUInt64BE())),
  );
  return [...new Set(keys)];
};
