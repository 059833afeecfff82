import { pinyin } from 'pinyin-pro';

/** Sounds that input methods and dialects of the south take for one: zh and z, ing and in. */
const blurred = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[aei]n)g$/, '');

const heard = new Map<string, ReadonlySet<string>>();
const exact = new Map<string, ReadonlySet<string>>();

const readingsOf = (character: string): string[] =>
  pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });

const remembered = (
  from: Map<string, ReadonlySet<string>>,
  character: string,
  spell: () => readonly string[],
): ReadonlySet<string> => {
  const before = from.get(character);
  if (before) return before;
  const syllables = new Set(spell());
  from.set(character, syllables);
  return syllables;
};

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((syllable) => other.has(syllable));

/** The syllables a character is read with, tones apart. */
export const soundsOf = (character: string): ReadonlySet<string> =>
  remembered(exact, character, () => readingsOf(character));

/** Whether two characters can be heard as one, tones apart. */
export const soundAlike = (one: string, other: string): boolean =>
  meet(
    remembered(heard, one, () => readingsOf(one).map(blurred)),
    remembered(heard, other, () => readingsOf(other).map(blurred)),
  );
