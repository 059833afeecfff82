import type { CheckedDocument } from '../checked-document.ts';
import { rightLabel } from './right-label.ts';
import { ENTRIES_NEAR, type LabelStyle, type OutlineEntry } from './outline.ts';
import { isProse } from '../text-block.ts';

/** From the outermost to the innermost level; articles run through a whole document. */
const DEPTH: Readonly<Record<LabelStyle, number>> = {
  part: 0,
  chapter: 1,
  chinese: 2,
  bracketed: 3,
  arabic: 4,
  'bracketed-arabic': 5,
  circled: 6,
  article: -1,
};

/** An outline entry in its series of siblings. */
export interface SeriesItem {
  readonly entry: OutlineEntry;
  readonly number: number;
}

export interface HeadingSeries {
  readonly style: LabelStyle;
  /** Numbers that go on from the series before it: 4. under （二） after 1. 2. 3. under （一）. */
  readonly continuesFrom: number;
  readonly items: readonly SeriesItem[];
}

const END = /[。；！？，、…]["”’）]?\s*$/;
const TITLE_LENGTH = 40;

/** The style of each numbered block. */
type Styles = ReadonlyMap<number, LabelStyle>;

/** Whether a new list may begin between two entries: an article, an unnumbered title, or for small lists any paragraph. */
const isDivided = (
  { blocks }: CheckedDocument,
  styles: Styles,
  style: LabelStyle,
  from: number,
  to: number,
): boolean => {
  const isSmall = DEPTH[style] >= DEPTH.arabic;
  return blocks.slice(from + 1, to).some((block, offset) => {
    const own = styles.get(from + 1 + offset);
    if (own !== undefined) return own === 'article' && style !== 'article';
    if (!isProse(block) || block.text.trim() === '') return false;
    return isSmall || (block.text.length <= TITLE_LENGTH && !END.test(block.text));
  });
};

interface OpenSeries {
  readonly style: LabelStyle;
  readonly continuesFrom: number;
  readonly items: SeriesItem[];
}

/** Groups the outline into series of siblings, from which numbering is judged. */
export const headingSeries = (document: CheckedDocument): HeadingSeries[] => {
  const all: OpenSeries[] = [];
  const open = new Map<LabelStyle, OpenSeries>();
  const closed = new Map<LabelStyle, number>();
  const styles: Styles = new Map(document.outline.map(({ block, label }) => [block, label.style]));
  for (const [index, entry] of document.outline.entries()) {
    const { style, number } = rightLabel(document.outline, index) ?? entry.label;
    let series = open.get(style);
    const last = series?.items.at(-1);
    if (last && number === 1 && last.number >= 2 && beginsAnew(document, styles, last, index))
      series = undefined;
    if (!series) {
      const before = closed.get(style) ?? 0;
      series = { style, continuesFrom: number === before + 1 && number > 1 ? before : 0, items: [] };
      all.push(series);
      open.set(style, series);
    }
    series.items.push({ entry, number });
    for (const [other, inner] of open) {
      if (style === 'article' || DEPTH[other] <= DEPTH[style]) continue;
      closed.set(other, inner.items.at(-1)!.number);
      open.delete(other);
    }
  }
  return all;
};

/** 1. 2. 3. … 1. 2.: a second list, not a fault, when something stands between and it goes on with 2. */
const beginsAnew = (document: CheckedDocument, styles: Styles, last: SeriesItem, index: number): boolean => {
  const { block, label } = document.outline[index]!;
  const next = document.outline
    .slice(index + 1, index + ENTRIES_NEAR)
    .find((entry) => entry.label.style === label.style);
  return (
    next?.label.number !== last.number + 2 &&
    isDivided(document, styles, label.style, last.entry.block, block)
  );
};
