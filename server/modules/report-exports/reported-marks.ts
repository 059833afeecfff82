import {
  reportedBehind,
  reportedNote,
  type ResolvedFigure,
  type ResolvedTable,
  type TableCell,
} from '#kit/report-document/index.ts';

/** What is set behind a cell of a table whose value was reported. */
export const CELL_MARK = '*';

/** The text of a cell, marked when it was reported. */
export const cellText = (cell: TableCell): string =>
  reportedBehind(cell) ? `${cell.text}${CELL_MARK}` : cell.text;

/** The note of a figure that was reported; undefined for counted ones. */
export const figureNote = (figure: ResolvedFigure): string | undefined => {
  const reported = reportedBehind(figure);
  if (!reported) return undefined;
  const note = reportedNote(reported.source);
  return figure.reported ? note : `所比较的上年数为${note}`;
};

/** The line below a table that holds reported values. */
export const tableNote = ({ rows }: ResolvedTable): string | undefined => {
  const sources = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell) => reportedBehind(cell)?.source ?? [])),
  );
  if (sources.size === 0) return undefined;
  const named = [...sources].map((source) => `《${source.replace(/^《|》$/g, '')}》`).join('、');
  return `注：带${CELL_MARK}的是上报数，或与上报数比较得出，取自${named}，该时段台账没有记录。`;
};
