/** Items set out with pause marks after a colon: 一张笑脸相迎、一杯热茶相待. */
export interface PauseList {
  readonly start: number;
  readonly end: number;
  readonly items: readonly string[];
}

const LONGEST_ITEM = 16;

/** “甲”“乙”和“丙” or 甲、乙和丙: the items of one list, bracketed remarks left out. */
const itemsOf = (list: string): string[] => {
  const bare = list.replaceAll(/（[^（）]*）/g, '');
  const quoted = [...bare.matchAll(/“([^“”]+)”/g)].map(([, item]) => item!);
  const between = bare.replaceAll(/“[^“”]+”/g, '').replaceAll(/[、和及与]|以及/g, '');
  return quoted.length > 0 && between === '' ? quoted : bare.split('、');
};

/**
 * The list that begins at a place and runs to the end of its sentence, or to a comma where every item has the `word` of
 * its slogan; undefined where it is no plain list.
 */
export const pauseListAt = (text: string, start: number, word?: string): PauseList | undefined => {
  const upToComma = word === undefined ? undefined : /^[^，。；：！？\n]+(?=，)/.exec(text.slice(start))?.[0];
  const isOfWord = upToComma?.split('、').every((item) => item.includes(word!)) ?? false;
  const written = isOfWord ? upToComma : /^[^，。；：！？\n]+(?=[。；\n]|$)/.exec(text.slice(start))?.[0];
  if (written === undefined || /等(?:[^、]{0,6})$/.test(written)) return undefined;
  const items = itemsOf(written);
  const isPlain = items.length >= 2 && items.every((item) => item.length <= LONGEST_ITEM);
  return isPlain ? { start, end: start + written.length, items } : undefined;
};

const isEven = (items: readonly string[]): boolean => new Set(items.map(({ length }) => length)).size === 1;

/** Whether items are of one make, so that 和 inside one of them joins no further item: alike in length, head or end. */
export const isOfOneMake = (items: readonly string[]): boolean =>
  isEven(items) ||
  new Set(items.map((item) => item.slice(0, 1))).size === 1 ||
  new Set(items.map((item) => item.slice(-2))).size === 1;
