/**
 * The page of an official document by GB/T 9704-2012. Lengths in twips (1/20 pt), font sizes in half points.
 * 版心 156 × 225 mm: 22 lines of 28 characters of 三号.
 */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, left: 1588, bottom: 1984, right: 1474, header: 850, footer: 1440 },
  grid: { type: 'linesAndChars', linePitch: 579, charSpace: -848 },
} as const;

/** Width of the text area, in twips. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** 二号, 三号, 四号, 五号. */
export const SIZE = { title: 44, body: 32, small: 28, note: 21 } as const;

/** Width of one character of 三号, in twips. */
export const BODY_CHARACTER = 320;

/** Characters of 二号 that fit in one line of the text area. */
export const TITLE_CHARACTERS = Math.floor(TEXT_WIDTH / (SIZE.title * 10));

export const LINE = { line: PAGE.grid.linePitch, lineRule: 'exact' } as const;
