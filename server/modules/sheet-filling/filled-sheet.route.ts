import { z } from 'zod';
import { signatureOf } from '#modules/exports';
import { inScope } from '#platform/db/database.ts';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { checksOf, unfilledOf } from './check-filled.ts';
import type { FilledCell, FilledSheet } from './filled-cells.ts';
import { getFilling, noteFilled } from './filling.ts';
import { makeFilled, previewFilled } from './make-filled.ts';
import { FillingParams } from './present-filling.ts';
import { shownFilled } from './write-filled.ts';

const SHOWN_ROWS = 50;

const PreviewShape = z.object({
  rows: z.array(
    z.object({
      row: z.number().int(),
      words: z.string().nullable(),
      person: z.object({ countyCode: z.number().int(), id: z.uuid() }).nullable(),
      cells: z.array(
        z.object({
          column: z.number().int(),
          text: z.string(),
          reason: z.string().nullable().describe('Why the cell stays empty.'),
          figure: z
            .object({
              metric: z.string(),
              region: z.number().int(),
              from: z.string(),
              to: z.string(),
              slice: z.string(),
            })
            .nullable(),
        }),
      ),
    }),
  ),
  rowCount: z.number().int(),
  checks: z.array(z.object({ label: z.string(), value: z.string(), isFine: z.boolean() })),
  unfilled: z.array(z.object({ cell: z.string(), heading: z.string(), reason: z.string() })),
});

const figureOf = ({ figure }: FilledCell) => {
  if (!figure) return null;
  const { metric, region, from, to, slice } = figure;
  return { metric, region, from, to, slice };
};

const presentRows = ({ sheet, lines, cells }: FilledSheet) => {
  const headings = new Map(sheet.headings.map(({ column, path }) => [column, path.at(-1) ?? '']));
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return lines.slice(0, SHOWN_ROWS).map(({ row, words, person }) => ({
    row,
    words,
    person: person && { countyCode: person.county_code, id: person.id },
    cells: (byRow.get(row) ?? []).map((cell) => ({
      column: cell.column,
      text: shownFilled(cell.filled, headings.get(cell.column) ?? ''),
      reason: cell.filled.kind === 'none' ? cell.filled.reason : null,
      figure: figureOf(cell),
    })),
  }));
};

export const previewSheetRoute = defineRoute(
  {
    method: 'GET',
    path: '/sheet-fillings/:county/:id/preview',
    summary:
      'The first rows as they will be filled, personal numbers masked, with checks; every figure with what it counts.',
    permission: 'export.run',
    params: FillingParams,
    response: PreviewShape,
  },
  async ({ db, actor, scope, site, params }) => {
    const row = await inScope(db, scope, (tx) =>
      getFilling(tx, actor.accountId, { countyCode: params.county, id: params.id }),
    );
    const { unit } = await signatureOf(db, actor, site);
    const filled = await previewFilled({ db, actor, unit }, row);
    return {
      rows: presentRows(filled),
      rowCount: filled.lines.length,
      checks: checksOf(filled),
      unfilled: unfilledOf(filled)
        .slice(0, SHOWN_ROWS)
        .map(({ cell, heading, reason }) => ({ cell, heading, reason })),
    };
  },
);

export const takeSheetRoute = defineRoute(
  {
    method: 'GET',
    path: '/sheet-fillings/:county/:id/file.xlsx',
    summary:
      'The same workbook filled, personal numbers masked; recorded as a read. Full numbers are ordered as an export of kind filled-sheet.',
    permission: 'export.run',
    params: FillingParams,
  },
  async ({ db, actor, scope, site, params, requestKey }) => {
    const ref = { countyCode: params.county, id: params.id };
    const row = await inScope(db, scope, (tx) => getFilling(tx, actor.accountId, ref));
    const { unit } = await signatureOf(db, actor, site);
    const { file, filled } = await makeFilled({ db, actor, unit }, row, {
      isUnmasked: false,
      reason: `填报表格：${row.file_name}`,
    });
    await inScope(db, scope, (tx) =>
      noteFilled(tx, { actor, requestKey }, row, {
        rows: filled.lines.length,
        unfilled: unfilledOf(filled).length,
      }),
    );
    return {
      fileName: row.file_name.replace(/\.xlsx?m?$/i, '（已填）.xlsx'),
      mediaType: XLSX_MEDIA_TYPE,
      body: file,
    };
  },
);
