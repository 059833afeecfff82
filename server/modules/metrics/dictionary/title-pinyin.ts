import { pinyin } from 'pinyin-pro';

export interface TitlePinyin {
  /** zoufangweiwenrenci */
  readonly pinyin: string;
  /** zfwwrc */
  readonly initials: string;
}

const known = new Map<string, TitlePinyin>();

/** How a title is typed by sound: full pinyin and initials, lower case, without tones; reckoned once. */
export const titlePinyin = (title: string): TitlePinyin => {
  const before = known.get(title);
  if (before) return before;
  const syllables = pinyin(title, { toneType: 'none', type: 'array', v: true });
  const made = {
    pinyin: syllables.join('').toLowerCase(),
    initials: syllables
      .map((syllable) => syllable.slice(0, 1))
      .join('')
      .toLowerCase(),
  };
  known.set(title, made);
  return made;
};
