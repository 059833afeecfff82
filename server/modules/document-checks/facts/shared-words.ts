/** The longest run of characters two short texts share. */
export const sharedWords = (one: string, other: string): string => {
  let longest = '';
  for (let start = 0; start < one.length; start += 1)
    for (let end = start + longest.length + 1; end <= one.length; end += 1) {
      const run = one.slice(start, end);
      if (!other.includes(run)) break;
      longest = run;
    }
  return longest;
};

/** Every run of so many characters in a text. */
const runsOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/** The things of each key, in the order they were given; `keysOf` answers none twice. */
export const indexBy = <T>(
  things: Iterable<T>,
  keysOf: (thing: T) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> => {
  const index = new Map<string, T[]>();
  for (const thing of things)
    for (const key of keysOf(thing)) {
      const sharing = index.get(key) ?? [];
      index.set(key, sharing);
      sharing.push(thing);
    }
  return index;
};

/** Looks up, for each run of so many characters in some words, which things have it in theirs; in the order they were given. */
export const indexRuns = <T>(
  things: Iterable<T>,
  length: number,
  wordsOf: (thing: T) => string,
): ((words: string) => (readonly T[])[]) => {
  const byRun = indexBy(things, (thing) => new Set(runsOf(wordsOf(thing), length)));
  return (words) => runsOf(words, length).map((run) => byRun.get(run) ?? []);
};
