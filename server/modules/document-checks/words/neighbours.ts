import { remember } from '../remember.ts';
import { lookAlikesOf } from './look-alikes.ts';
import { soundsOf } from './syllables.ts';
import { wordCosts } from './word-costs.ts';

/** Characters of words rarer than this are never what a writer meant. */
const DEAREST = 19.5;

const readSounds = (): ReadonlyMap<string, readonly string[]> => {
  const meant = [...wordCosts()].filter(([word, cost]) => word.length > 1 && cost <= DEAREST);
  const bySound = new Map<string, string[]>();
  for (const character of new Set(meant.flatMap(([word]) => [...word])))
    for (const sound of soundsOf(character)) bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  return bySound;
};

let bySound: ReadonlyMap<string, readonly string[]> | undefined;

/** Characters that an input method or a tired eye takes for this one: of the same sound, tones apart, or alike in shape. */
export const neighboursOf = remember((character: string): readonly string[] => {
  bySound ??= readSounds();
  const all = new Set([
    ...[...soundsOf(character)].flatMap((sound) => bySound!.get(sound) ?? []),
    ...lookAlikesOf(character),
  ]);
  all.delete(character);
  return [...all];
});
