import type { ReportFigure, ReportHead, ReportRow } from './report.ts';

/** A report as a line of a list. */
export const presentListedReport = (row: ReportHead) => ({
  id: row.id,
  countyCode: row.county_code,
  title: row.title,
  template: row.template,
  templateVersion: row.template_version,
  region: row.region_code,
  regionName: row.region_name,
  from: row.period_from,
  to: row.period_to,
  composedAt: row.composed_at.toISOString(),
  composedBy: row.composed_by_name,
  figureCount: row.figure_count,
  missingCount: row.missing_count,
});

const headOf = ({ content, ...row }: ReportRow): ReportHead => ({
  ...row,
  region_name: content.regionName,
  composed_by_name: content.composedBy,
  figure_count: content.figures.length,
  missing_count: content.figures.filter(({ missing }) => missing).length,
});

const presentFigure = (figure: ReportFigure) => ({
  number: figure.number,
  metric: figure.metric,
  title: figure.title,
  unit: figure.unit,
  slice: figure.slice,
  wording: figure.wording,
  text: figure.text,
  value: figure.value,
  ...(figure.numerator !== undefined && { numerator: figure.numerator }),
  ...(figure.denominator !== undefined && { denominator: figure.denominator }),
  rowCount: figure.rowCount,
  ...(figure.lateRows && { lateRows: figure.lateRows }),
  missing: figure.missing,
  definition: figure.definition,
});

/** The whole report, its figures with value, wording, row count and definition. */
export const presentReport = (row: ReportRow) => ({
  ...presentListedReport(headOf(row)),
  bureau: row.content.bureau,
  blocks: [...row.content.blocks].map((block) =>
    block.kind === 'heading' ? block : { ...block, content: [...block.content] },
  ),
  figures: row.content.figures.map(presentFigure),
});
