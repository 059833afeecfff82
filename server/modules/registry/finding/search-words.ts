import { readIdNumber } from '#kit';

/** The words of a search, sorted by what they can be. */
export interface SearchWords {
  /** Whole identity numbers. */
  readonly idNumbers: readonly string[];
  readonly phones: readonly string[];
  /** Last four characters of an identity number. */
  readonly lastFours: readonly string[];
  /** Latin letters: the beginning of a name's pinyin or initials. */
  readonly spelled: readonly string[];
  /** Codes of units of service (部队代号): 示范101部队, or its number alone. */
  readonly units: readonly string[];
  /** Anything else: a part of the name. */
  readonly named: readonly string[];
  /** A word shaped like an identity number that is none: nobody can be found. */
  readonly impossible: boolean;
}

type Kind = Exclude<keyof SearchWords, 'impossible'>;

const kindOf = (word: string): Kind | 'impossible' => {
  if (/^\d{17}[\dX]$/.test(word)) return readIdNumber(word).ok ? 'idNumbers' : 'impossible';
  if (/^\d{11}$/.test(word)) return 'phones';
  if (/^\d{3}[\dX]$/.test(word)) return 'lastFours';
  if (/^(\d{3}|\d{5,6})$/.test(word) || /^.+部队$/.test(word)) return 'units';
  return /^[A-Z]+$/.test(word) ? 'spelled' : 'named';
};

/** Reads what a clerk typed: words apart by spaces, in any order and case. */
export const readSearchWords = (text: string): SearchWords => {
  const words = text
    .trim()
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const of = (kind: Kind) => words.filter((word) => kindOf(word) === kind);
  return {
    idNumbers: of('idNumbers'),
    phones: of('phones'),
    lastFours: of('lastFours'),
    spelled: of('spelled').map((word) => word.toLowerCase()),
    units: of('units'),
    named: of('named'),
    impossible: words.some((word) => kindOf(word) === 'impossible'),
  };
};
