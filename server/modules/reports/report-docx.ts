import { countedRows, lateRowsNote } from '#kit/report-document/index.ts';
import { today } from '#platform/calendar/today.ts';
import type { DocumentBlock, DocumentRun, DocumentTable } from '#platform/documents/document-block.ts';
import { officialDate } from '#platform/documents/official-date.ts';
import { officialDocument } from '#platform/documents/official-document.ts';
import type { ReportFigure, ReportInline, ReportRow } from './report.ts';

const runOf = (inline: ReportInline, figures: readonly ReportFigure[]): DocumentRun => {
  if (typeof inline === 'string') return inline;
  const figure = figures[inline.number - 1];
  return figure && !figure.missing ? figure.text : { missing: figure?.text ?? '［缺］' };
};

/** Text and figures that stand side by side become one run, so that Word keeps and finds them as one. */
const joined = (runs: readonly DocumentRun[]): DocumentRun[] =>
  runs.reduce<DocumentRun[]>((done, run) => {
    const before = done.at(-1);
    return typeof run === 'string' && typeof before === 'string'
      ? [...done.slice(0, -1), before + run]
      : [...done, run];
  }, []);

const figureTable = (figures: readonly ReportFigure[]): DocumentTable => ({
  kind: 'table',
  title: '附表：数据一览',
  columns: [
    { heading: '序号', share: 1.4 },
    { heading: '指标与口径', share: 8 },
    { heading: '数值', share: 3, align: 'right' },
    { heading: '记录数', share: 2, align: 'right' },
  ],
  rows: figures.map((figure) => [
    String(figure.number),
    `${figure.title}：${figure.definition}`,
    figure.missing ? { missing: '［缺］' } : figure.text,
    countedRows(figure.rowCount, figure.lateRows),
  ]),
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
          : { kind: 'paragraph', runs: joined(block.content.map((inline) => runOf(inline, figures))) },
      ),
      ...(late ? [{ kind: 'paragraph' as const, runs: [late] }] : []),
    ],
    signature: { name: bureau, date: today(report.composed_at) },
    ...(withFigures && { appendix: [figureTable(figures)] }),
  });
};
