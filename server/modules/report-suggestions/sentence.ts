import { plainFigure, type FigureAttributes, type InlineNode } from '#kit/report-document/index.ts';

/** Builds the inline content of a sentence: words as text, chips by their attributes; chips are numbered in order. */
export const sentence = (
  key: string,
  ...pieces: readonly (string | (Pick<FigureAttributes, 'metric'> & Partial<FigureAttributes>))[]
): InlineNode[] => {
  let chips = 0;
  return pieces.map((piece): InlineNode => {
    if (typeof piece === 'string') return { type: 'text', text: piece };
    chips += 1;
    const { metric, ...changes } = piece;
    return { type: 'figure', attrs: plainFigure(`${key}-${chips}`.slice(-40), metric, changes) };
  });
};

/** Large sums read in 万元 or 亿元, large counts as they are. */
export const scaleFor = (unit: string, value: number): FigureAttributes['scale'] =>
  unit === '元' && value >= 1_000_000 ? 'yi' : 'none';

/** A metric's title before its figure, without what the figure's unit says again: 上门确认人次 before 2364人次 is 上门确认. */
export const titleBefore = (title: string, unit: string): string => {
  const said = unit.length > 1 ? unit : '人数';
  return title.endsWith(said) && title.length > said.length ? title.slice(0, -said.length) : title;
};
