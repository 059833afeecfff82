import { pinyin } from 'pinyin-pro';

/** How a name is found: by any part of it, by full pinyin, by initials. */
export interface NameTerms {
  /** Every suffix: 张建国 → 张建国, 建国, 国; any part of the name is the beginning of one of them. */
  readonly suffixes: readonly string[];
  /** zhangjianguo */
  readonly pinyin: string;
  /** zjg */
  readonly initials: string;
}

const CACHE_SIZE = 50_000;
const spelled = new Map<string, { pinyin: string; initials: string }>();

const spell = (name: string): { pinyin: string; initials: string } => {
  const known = spelled.get(name);
  if (known) return known;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'all', v: true })
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z]/g, ''))
    .filter((syllable) => syllable !== '');
  const result = { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join('') };
  if (spelled.size >= CACHE_SIZE) spelled.clear();
  spelled.set(name, result);
  return result;
};

/** Terms of a name of any length; dots of ethnic names (·) are kept in the suffixes. */
export const nameTerms = (name: string): NameTerms => {
  const characters = [...name];
  const suffixes = new Set(characters.map((_, start) => characters.slice(start).join('')));
  return { suffixes: [...suffixes], ...spell(name) };
};
