import { pinyin } from 'pinyin-pro';

/** Sounds that input methods and dialects of the south take for one: zh and z, ing and in. */
const blurred = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[aei]n)g$/, '');

const known = new Map<string, ReadonlySet<string>>();

const syllablesOf = (character: string): ReadonlySet<string> => {
  const before = known.get(character);
  if (before) return before;
  const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  const syllables = new Set(readings.map(blurred));
  known.set(character, syllables);
  return syllables;
};

/** Whether two characters can be heard as one, tones apart. */
export const soundAlike = (one: string, other: string): boolean => {
  const heard = syllablesOf(other);
  return [...syllablesOf(one)].some((syllable) => heard.has(syllable));
};
