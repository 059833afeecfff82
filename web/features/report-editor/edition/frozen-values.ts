import type { FiguresAnswer } from '#kit/report-document/desk-contracts.ts';
import type { ReportDocument } from '#kit/report-document/document.ts';
import type { Edition } from '#kit/report-document/edition-contracts.ts';
import { figuresIn, tablesIn } from '#kit/report-document/walk-document.ts';
import { figureKey } from '../document/figure-key.ts';
import type { AskedFigures } from '../document/figure-values.ts';

/** Answers chips, tables and charts of a signed report with the values it was signed with; nothing is asked of the server. */
export const frozenValues = (edition: Edition): ((asked: AskedFigures) => Promise<FiguresAnswer>) => {
  const document = edition.document as ReportDocument;
  const figures = new Map(
    figuresIn(document).map((asked, at) => [figureKey(asked), edition.figures[at]] as const),
  );
  const tables = new Map(
    tablesIn(document).map((asked, at) => [figureKey(asked), edition.tables[at]] as const),
  );
  const known = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
  return (asked) =>
    Promise.resolve({
      asOf: edition.asOf,
      figures: asked.figures.flatMap((one) => known(figures.get(figureKey(one)))),
      tables: asked.tables.flatMap((one) => known(tables.get(figureKey(one)))),
    });
};
