import type { LabelStyle, OutlineEntry } from './outline.ts';

/** The level above, which a slip of the pen may have left: （一） 2. （三）. */
const ABOVE: Readonly<Partial<Record<LabelStyle, LabelStyle>>> = {
  bracketed: 'chinese',
  arabic: 'bracketed',
  'bracketed-arabic': 'arabic',
};

const outerOf = (style: LabelStyle | undefined): LabelStyle | undefined =>
  style === undefined ? undefined : ABOVE[style];

/** The style an entry should have had, when its number goes on between two neighbours of the level above. */
export const misplacedStyle = (outline: readonly OutlineEntry[], index: number): LabelStyle | undefined => {
  const { style, number } = outline[index]!.label;
  const above = ABOVE[style];
  const before = outline[index - 1]?.label;
  const after = outline[index + 1]?.label;
  /** （一）… 2.…: no list of its own begins with 2, and the level above goes on with it. */
  const section = outline.slice(0, index);
  const opened = section.findLastIndex(({ label }) => label.style === above);
  const inside = section.slice(opened + 1);
  const goesOnAlone =
    number > 1 &&
    opened >= 0 &&
    section[opened]!.label.number === number - 1 &&
    !section.some(({ label }) => label.style === style && label.number === number - 1) &&
    !inside.some(({ label }) => label.style === style || label.style === outerOf(above)) &&
    !outline
      .slice(index + 1)
      .some(
        ({ label }, at, rest) =>
          label.style === above &&
          label.number === number &&
          !rest.slice(0, at).some((one) => one.label.style === outerOf(above)),
      );
  if (goesOnAlone) return above;
  const goesOn =
    before?.style === above &&
    before?.number === number - 1 &&
    after?.style === above &&
    after?.number === number + 1;
  return goesOn ? above : undefined;
};
