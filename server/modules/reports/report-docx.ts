import { lateRowsNote } from '#kit/report-document/index.ts';
import { today } from '#platform/calendar/today.ts';
import type { DocumentBlock, DocumentRun } from '#platform/documents/document-block.ts';
import { joinRuns } from '#platform/documents/join-runs.ts';
import { officialDate } from '#platform/documents/official-date.ts';
import { officialDocument } from '#platform/documents/official-document.ts';
import { figuresTable, type ToldFigure } from './figures-table.ts';
import type { ReportFigure, ReportInline, ReportRow } from './report.ts';

const runOf = (inline: ReportInline, figures: readonly ReportFigure[]): DocumentRun => {
  if (typeof inline === 'string') return inline;
  const figure = figures[inline.number - 1];
  return figure && !figure.missing ? figure.text : { missing: figure?.text ?? '［缺］' };
};

const toldOf = (figure: ReportFigure): ToldFigure => ({
  ...figure,
  value: figure.missing ? { missing: '［缺］' } : figure.text,
});

/** A period that is not a whole year is told under the title. */
const subtitleOf = ({ period_from: from, period_to: to }: ReportRow): string | undefined => {
  const isWholeYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
  if (isWholeYear) return undefined;
  const end = officialDate(to);
  return `（${officialDate(from)}至${from.slice(0, 4) === to.slice(0, 4) ? end.replace(/^\d+年/, '') : end}）`;
};

/**
 * The report as an official document (GB/T 9704-2012), signed with the bureau's name and the day of composition.
 * `withFigures` appends a table of all figures with their definitions and row counts.
 */
export const reportDocx = (report: ReportRow, { withFigures = false } = {}): Promise<Buffer> => {
  const { blocks, figures, bureau } = report.content;
  const subtitle = subtitleOf(report);
  const late = lateRowsNote(figures.filter(({ lateRows }) => lateRows).map(({ title }) => title));
  return officialDocument({
    title: report.title,
    ...(subtitle && { subtitle }),
    blocks: [
      ...blocks.map((block): DocumentBlock =>
        block.kind === 'heading'
          ? block
          : { kind: 'paragraph', runs: joinRuns(block.content.map((inline) => runOf(inline, figures))) },
      ),
      ...(late ? [{ kind: 'paragraph' as const, runs: [late] }] : []),
    ],
    signature: { name: bureau, date: today(report.composed_at) },
    ...(withFigures && { appendix: [figuresTable(figures.map(toldOf))] }),
  });
};
