import type { LabelStyle, OutlineEntry } from './outline.ts';

/** The level above, which a slip of the pen may have left: （一） 2. （三）. */
const ABOVE: Readonly<Partial<Record<LabelStyle, LabelStyle>>> = {
  bracketed: 'chinese',
  arabic: 'bracketed',
  'bracketed-arabic': 'arabic',
};

/** The style an entry should have had, when its number goes on between two neighbours of the level above. */
export const misplacedStyle = (outline: readonly OutlineEntry[], index: number): LabelStyle | undefined => {
  const { style, number } = outline[index]!.label;
  const above = ABOVE[style];
  const before = outline[index - 1]?.label;
  const after = outline[index + 1]?.label;
  const goesOn =
    before?.style === above &&
    before?.number === number - 1 &&
    after?.style === above &&
    after?.number === number + 1;
  return goesOn ? above : undefined;
};
