import type { FiguresAnswer, Reported, ResolvedFigure, TableCell } from './desk-contracts.ts';

/** The document behind a figure that was reported, or that is compared with a reported one; undefined for counted ones. */
export const reportedBehind = (figure: ResolvedFigure | TableCell): Reported | undefined =>
  figure.reported ?? ('base' in figure ? figure.base?.reported : undefined);

/** The documents behind all reported figures of a report, each once, in the order they are met. */
export const reportedSources = ({ figures, tables }: Pick<FiguresAnswer, 'figures' | 'tables'>): string[] => {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return [...new Set([...figures, ...cells].flatMap((one) => reportedBehind(one)?.source ?? []))];
};

/** What a note says of figures taken from a document: 上报数，取自《…》，台账没有记录。 */
export const reportedNote = (source: string): string =>
  `上报数，取自《${source.replace(/^《|》$/g, '')}》，该时段台账没有记录，未经逐条核对。`;
