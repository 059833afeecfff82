import { pinyin } from 'pinyin-pro';
import { remember } from '../remember.ts';

/** Sounds that input methods and dialects of the south take for one: zh and z, ing and in. */
const blurred = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[aei]n)g$/, '');

const readingsOf = (character: string): string[] =>
  pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });

/** The syllables a character is read with, tones apart. */
export const soundsOf = remember((character: string): ReadonlySet<string> => new Set(readingsOf(character)));

const heardAs = remember(
  (character: string): ReadonlySet<string> => new Set([...soundsOf(character)].map(blurred)),
);

/** Whether two characters can be heard as one, tones apart. */
export const soundAlike = (one: string, other: string): boolean =>
  [...heardAs(one)].some((syllable) => heardAs(other).has(syllable));
