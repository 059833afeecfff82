import type { Edition, EditionLine } from '#kit/report-document/index.ts';
import type { EditionRow } from './edition.ts';

/** What lists tell of an edition: of its content, which is half a megabyte, the name and how many figures it has. */
export type EditionHead = Omit<EditionRow, 'content' | 'line_number' | 'scope_key' | 'finalised_by'> & {
  readonly region_name: string;
  readonly figure_count: number;
  readonly missing_count: number;
};

/** The head of an edition as a line of a list. */
export const presentHead = (row: EditionHead): EditionLine => ({
  id: row.id,
  countyCode: row.county_code,
  draftId: row.draft_id,
  number: row.number,
  title: row.title,
  region: row.region_code,
  regionName: row.region_name,
  from: row.period_from,
  to: row.period_to,
  finalisedBy: row.finalised_by_name,
  finalisedAt: row.finalised_at.toISOString(),
  digest: row.digest.toString('hex'),
  figureCount: row.figure_count,
  missingCount: row.missing_count,
});

/** A finalised report as a line of a list. */
export const presentEditionLine = ({ content, ...row }: EditionRow): EditionLine =>
  presentHead({
    ...row,
    region_name: content.regionName,
    figure_count: content.figures.length,
    missing_count: content.figures.filter(({ missing }) => missing !== null).length,
  });

/** A finalised report whole. */
export const presentEdition = (row: EditionRow): Edition => ({
  ...presentEditionLine(row),
  bureau: row.content.bureau,
  asOf: row.content.asOf,
  forecastTo: row.content.forecastTo,
  document: row.content.document as Edition['document'],
  figures: [...row.content.figures],
  tables: [...row.content.tables],
  cells: [...(row.content.cells ?? [])],
  sets: [...row.content.sets],
});
