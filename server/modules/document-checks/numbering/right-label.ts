import { ENTRIES_NEAR, type LabelStyle, type OutlineEntry } from './outline.ts';

/** The level above, which a slip of the pen may have left: （一） 2. （三）. */
const ABOVE: Readonly<Partial<Record<LabelStyle, LabelStyle>>> = {
  bracketed: 'chinese',
  arabic: 'bracketed',
  'bracketed-arabic': 'arabic',
};

const outerOf = (style: LabelStyle | undefined): LabelStyle | undefined =>
  style === undefined ? undefined : ABOVE[style];

/** （一） 二、 （三）: the number goes on between two neighbours of one other level. */
const goesOnBetween = (outline: readonly OutlineEntry[], index: number): LabelStyle | undefined => {
  const { style, number } = outline[index]!.label;
  const [before, after] = [outline[index - 1]?.label, outline[index + 1]?.label];
  const isBetween =
    before !== undefined &&
    before.style === after?.style &&
    before.style !== style &&
    before.number === number - 1 &&
    after.number === number + 1;
  return isBetween ? before.style : undefined;
};

/** 1. （二） （三） right under 一、: the first of a level was labelled as one of another. */
const beginsAbove = (outline: readonly OutlineEntry[], index: number): LabelStyle | undefined => {
  const { style, number } = outline[index]!.label;
  const [before, after] = [outline[index - 1]?.label, outline[index + 1]?.label];
  const isFirst = number === 1 && after !== undefined && after.style !== style && after.number === 2;
  return isFirst && before !== undefined && before.style === outerOf(after.style) ? after.style : undefined;
};

/** （一）… 2.…: no list of its own begins with 2, and the level above goes on with it. */
const goesOnAlone = (outline: readonly OutlineEntry[], index: number): LabelStyle | undefined => {
  const { style, number } = outline[index]!.label;
  const above = ABOVE[style];
  const earlier = outline.slice(Math.max(0, index - ENTRIES_NEAR), index);
  const opened = earlier.findLastIndex(({ label }) => label.style === above);
  if (above === undefined || number < 2 || earlier[opened]?.label.number !== number - 1) return undefined;
  const isOfList = earlier.some(({ label }) => label.style === style && label.number === number - 1);
  const isLeft = earlier
    .slice(opened + 1)
    .some(({ label }) => label.style === style || label.style === outerOf(above));
  const rest = outline.slice(index + 1, index + ENTRIES_NEAR);
  const closed = rest.findIndex(({ label }) => label.style === outerOf(above));
  const isToldLater = rest
    .slice(0, closed === -1 ? rest.length : closed)
    .some(({ label }) => label.style === above && label.number === number);
  return isOfList || isLeft || isToldLater ? undefined : above;
};

const misplacedBeside = (outline: readonly OutlineEntry[], index: number): LabelStyle | undefined =>
  goesOnBetween(outline, index) ?? beginsAbove(outline, index);

/** 1. （一） 3.: number and level were slipped together, and the gap between two neighbours tells both. */
const fillsGap = (outline: readonly OutlineEntry[], index: number): RightLabel | undefined => {
  const { style, number } = outline[index]!.label;
  const [before, after] = [outline[index - 1]?.label, outline[index + 1]?.label];
  const isGap = before?.style === after?.style && after?.number === (before?.number ?? 0) + 2;
  const isOfLevelAbove = before !== undefined && outerOf(before.style) === style && number === 1;
  return isGap && isOfLevelAbove ? { style: before.style, number: before.number + 1 } : undefined;
};

/** How an entry should have been labelled. */
export interface RightLabel {
  readonly style: LabelStyle;
  readonly number: number;
}

/** The label an entry should have had, where it goes on with another level than its own; undefined where it is right. */
export const rightLabel = (outline: readonly OutlineEntry[], index: number): RightLabel | undefined => {
  const { style: written, number } = outline[index]!.label;
  // After （一） 二、 the （三） is right, and after a （一） for 1. the 2. is: it is the one before that is not.
  if (index > 0 && misplacedBeside(outline, index - 1) === written) return undefined;
  const gap = fillsGap(outline, index);
  const style = misplacedBeside(outline, index) ?? goesOnAlone(outline, index);
  return gap ?? (style && { style, number });
};
