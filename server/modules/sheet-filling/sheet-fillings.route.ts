import { z } from 'zod';
import { ledgers, metrics, mirrors } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import { regionBook } from '#modules/imports';
import { getMetric } from '#modules/metrics';
import { regionName } from '#modules/regions';
import type { Actor } from '#platform/auth/actor.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import { canInsertRows } from '#platform/files/excel-edit/edit-workbook.ts';
import { openForm } from '#platform/files/excel-edit/open-form.ts';
import { defineRoute, type Site } from '#platform/http/define-route.ts';
import { checksOf, unfilledOf } from './check-filled.ts';
import { fillSheet, recognised } from './fill-sheet.ts';
import { getFilling, keepFilling, noteFilled, savePlan, withForm, type FillingRow } from './filling.ts';
import { recallSources, rememberSources } from './heading-memory.ts';
import { makeFilled } from './make-filled.ts';
import { Plan } from './plan-contracts.ts';
import { proposePlan } from './propose-plan.ts';
import { recogniseSheet } from './recognise-sheet.ts';
import { shownFilled } from './write-filled.ts';

const Params = z.object({ county: z.coerce.number().int(), id: z.uuid() });
const LARGEST = 8 * 2 ** 20;
const SHOWN_ROWS = 50;

const Filling = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  fileName: z.string(),
  sheets: z.array(z.string()),
  headings: z.array(z.object({ column: z.number().int(), path: z.array(z.string()) })),
  firstDataRow: z.number().int(),
  plan: Plan,
  rowVersion: z.number().int(),
});

const homeOf = (actor: Actor, site: Site): number =>
  (actor.posts.find(({ id }) => id === actor.postId) ?? actor.posts[0])?.region ?? site.region;

const unitOf = (db: Database, actor: Actor, site: Site): Promise<string> | string => {
  const region = homeOf(actor, site);
  return region === site.region ? site.name : inScope(db, [], (tx) => regionName(tx, region));
};

const present = (row: FillingRow): Promise<z.input<typeof Filling>> =>
  withForm(row, async (form) => {
    const plan = Plan.parse(row.plan);
    const sheet = recognised(await form.grid(plan.sheet), plan.sheet);
    return {
      countyCode: row.county_code,
      id: row.id,
      fileName: row.file_name,
      sheets: form.parts.worksheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
      headings: sheet.headings.map(({ column, path }) => ({ column, path: [...path] })),
      firstDataRow: sheet.firstDataRow,
      plan,
      rowVersion: row.row_version,
    };
  });

export const bringSheetRoute = defineRoute(
  {
    method: 'POST',
    path: '/sheet-fillings',
    summary:
      'Takes a sheet sent from above (multipart, .xlsx without macros) and proposes what fills each column; field sheet names one of its sheets.',
    permission: 'export.run',
    upload: z.object({ sheet: z.string().max(100).optional() }),
    response: Filling,
  },
  async ({ db, actor, scope, site, receiveUpload, requestKey }) => {
    const { upload, fields } = await receiveUpload({
      extensions: ['.xlsx', '.xlsm', '.xls', '.et', '.csv'],
      maximumBytes: LARGEST,
    });
    const form = await openForm(upload.path);
    try {
      const visible = form.parts.worksheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
      const grids = await Promise.all(visible.map(async (name) => ({ name, grid: await form.grid(name) })));
      const chosen =
        grids.find(({ name }) => name === fields['sheet']) ??
        grids.find(({ grid }) => recogniseSheet(grid) !== null) ??
        grids[0];
      if (!chosen) throw new Problem('invalid', 'no-sheet', '工作簿里没有可填的工作表。');
      const sheet = recognised(chosen.grid, chosen.name);
      const home = homeOf(actor, site);
      const row = await inScope(db, scope, async (tx) => {
        const plan = proposePlan({
          sheetName: chosen.name,
          grid: chosen.grid,
          sheet,
          regions: await regionBook(tx),
          region: home,
          remembered: await recallSources(tx, home, sheet.headings),
        });
        return keepFilling(
          tx,
          { actor, requestKey },
          { fileName: upload.fileName, path: upload.path, home, plan },
        );
      });
      return present(row);
    } finally {
      form.close();
    }
  },
);

export const openSheetRoute = defineRoute(
  {
    method: 'GET',
    path: '/sheet-fillings/:county/:id',
    summary: 'One’s own sheet being filled: its headings and what fills each.',
    permission: 'export.run',
    params: Params,
    response: Filling,
  },
  async ({ db, actor, scope, params }) =>
    present(
      await inScope(db, scope, (tx) =>
        getFilling(tx, actor.accountId, { countyCode: params.county, id: params.id }),
      ),
    ),
);

export const planSheetRoute = defineRoute(
  {
    method: 'PUT',
    path: '/sheet-fillings/:county/:id/plan',
    summary: 'Keeps what fills each column, and remembers it for the next sheet with the same headings.',
    permission: 'export.run',
    params: Params,
    body: z.object({ plan: Plan, rowVersion: z.number().int() }),
    response: Filling,
  },
  async ({ db, actor, scope, site, params, body, requestKey }) => {
    for (const { source } of body.plan.columns) if (source.kind === 'metric') getMetric(source.metric);
    const ref = { countyCode: params.county, id: params.id };
    const row = await inScope(db, scope, (tx) => savePlan(tx, { actor, requestKey }, ref, body));
    const presented = await present(row);
    const sources = new Map(body.plan.columns.map(({ column, source }) => [column, source]));
    await inScope(db, scope, (tx) => rememberSources(tx, homeOf(actor, site), presented.headings, sources));
    return presented;
  },
);

export const previewSheetRoute = defineRoute(
  {
    method: 'GET',
    path: '/sheet-fillings/:county/:id/preview',
    summary:
      'The first rows as they will be filled, personal numbers masked, with checks; every figure with what it counts.',
    permission: 'export.run',
    params: Params,
    response: z.object({
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
    }),
  },
  async ({ db, actor, scope, site, params }) => {
    const row = await inScope(db, scope, (tx) =>
      getFilling(tx, actor.accountId, { countyCode: params.county, id: params.id }),
    );
    const unit = await unitOf(db, actor, site);
    return withForm(row, async (form) => {
      const plan = Plan.parse(row.plan);
      const grid = await form.grid(plan.sheet);
      const { path } = form.parts.worksheets.find(({ name }) => name === plan.sheet)!;
      const canInsert = await canInsertRows(form.archive, path);
      const filled = await fillSheet({ db, actor, plan, grid, canInsert, unit, isUnmasked: false });
      const headings = new Map(
        filled.sheet.headings.map(({ column, path: words }) => [column, words.at(-1) ?? '']),
      );
      const byRow = Map.groupBy(filled.cells, (cell) => cell.row);
      return {
        rows: filled.lines.slice(0, SHOWN_ROWS).map((line) => ({
          row: line.row,
          words: line.words,
          person: line.person && { countyCode: line.person.county_code, id: line.person.id },
          cells: (byRow.get(line.row) ?? []).map(({ column, filled: value, figure }) => ({
            column,
            text: shownFilled(value, headings.get(column) ?? ''),
            reason: value.kind === 'none' ? value.reason : null,
            figure: figure
              ? {
                  metric: figure.metric,
                  region: figure.region,
                  from: figure.from,
                  to: figure.to,
                  slice: figure.slice,
                }
              : null,
          })),
        })),
        rowCount: filled.lines.length,
        checks: checksOf(filled),
        unfilled: unfilledOf(filled)
          .slice(0, SHOWN_ROWS)
          .map(({ cell, heading, reason }) => ({ cell, heading, reason })),
      };
    });
  },
);

export const takeSheetRoute = defineRoute(
  {
    method: 'GET',
    path: '/sheet-fillings/:county/:id/file.xlsx',
    summary:
      'The same workbook filled, personal numbers masked; recorded as a read. Full numbers are ordered as an export of kind filled-sheet.',
    permission: 'export.run',
    params: Params,
  },
  async ({ db, actor, scope, site, params, requestKey }) => {
    const ref = { countyCode: params.county, id: params.id };
    const row = await inScope(db, scope, (tx) => getFilling(tx, actor.accountId, ref));
    const unit = await unitOf(db, actor, site);
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

export const listSourcesRoute = defineRoute(
  {
    method: 'GET',
    path: '/sheet-sources',
    summary:
      'What can fill a column: facts of the person file, official records, fields of ledgers, metrics.',
    permission: 'export.run',
    response: z.object({
      facts: z.array(z.object({ code: z.string(), label: z.string() })),
      mirrors: z.array(z.object({ code: z.string(), label: z.string() })),
      metrics: z.array(z.object({ code: z.string(), label: z.string(), unit: z.string() })),
      ledgers: z.array(
        z.object({
          code: z.string(),
          label: z.string(),
          fields: z.array(z.object({ code: z.string(), label: z.string() })),
        }),
      ),
    }),
  },
  async () => ({
    facts: personFields.map(({ code, label }) => ({ code, label })),
    mirrors: mirrors.map(({ code, title }) => ({ code, label: title })),
    metrics: metrics.map(({ code, title, unit }) => ({ code, label: title, unit })),
    ledgers: ledgers.map(({ code, title, fields }) => ({
      code,
      label: title,
      fields: fields
        .filter(({ type }) => type !== 'person')
        .map(({ code: field, label }) => ({ code: field, label })),
    })),
  }),
);
