import { findCodeList } from '#definitions';
import { signature, signatureOf } from '#modules/exports';
import { recordReadNow } from '#modules/read-audit';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { countColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import type { WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { ArchiveParams } from './archive-contracts.ts';
import type { ContentsLine, FileRow } from './archive-row.ts';
import { FOLDER_STATES } from './folder-states.ts';
import { getBatch } from './get-archive.ts';
import { listFiles } from './list-archives.ts';

const COLUMNS = [
  countColumn('序号', 6),
  textColumn('盒号', 12),
  textColumn('档号', 24),
  textColumn('姓名', 12),
  countColumn('纸质页数'),
  countColumn('扫描页数'),
  textColumn('目录', 48),
  textColumn('状态', 12),
] as const;

const partLabel = (code: string): string =>
  findCodeList('archive-part')?.entries.find((entry) => entry.code === code)?.label ?? code;

const cellsOf = (row: FileRow, at: number): WrittenCell[] => [
  at + 1,
  row.box,
  row.number,
  row.name,
  row.pages_counted,
  row.pages_scanned,
  (row.contents as unknown as ContentsLine[])
    .map(({ part, title, from, to }) => `${partLabel(part)} ${title}（${from}—${to}页）`)
    .join('；'),
  FOLDER_STATES[row.state] ?? row.state,
];

/** Folders of one batch: 500 a registration, so that a list on paper stays one hand-over. */
const MOST_ROWS = 20_000;

export const handOverRoute = defineRoute(
  {
    method: 'GET',
    path: '/archive-batches/:county/:id/hand-over.xlsx',
    summary:
      'The list that goes with the boxes: every folder with pages, contents and state. Recorded as a read.',
    permission: 'export.run',
    params: ArchiveParams,
  },
  async ({ db, actor, scope, site, params }) => {
    const ref = { countyCode: params.county, id: params.id };
    const sign = await signatureOf(db, actor, site);
    const readable = intersectScopes(scope, requirePermission(actor, 'archive.read'));
    const { batch, rows } = await inScope(db, readable, async (tx) => {
      const found = await getBatch(tx, ref);
      const page = await listFiles(tx, ref, { size: MOST_ROWS });
      await recordReadNow(tx, actor, {
        action: 'export',
        people: page.rows.flatMap((row) =>
          row.person_id === null ? [] : [{ countyCode: row.county_code, id: row.person_id }],
        ),
        reason: `导出移交清单：${found.title}`,
      });
      return { batch: found, rows: page.rows };
    });
    const { subtitle, foot } = signature({ ...sign, narrowed: batch.title });
    const totals: WrittenCell[] = [
      '合计',
      null,
      null,
      `${rows.length}卷`,
      rows.reduce((sum, row) => sum + row.pages_counted, 0),
      rows.reduce((sum, row) => sum + row.pages_scanned, 0),
      null,
      null,
    ];
    return {
      fileName: `${batch.title}移交清单.xlsx`,
      mediaType: XLSX_MEDIA_TYPE,
      body: await streamWorkbook({
        layout: { name: '移交清单', title: `${batch.title}档案移交清单`, subtitle, columns: [...COLUMNS] },
        rows: [rows.map(cellsOf)],
        closing: () => ({ totals, foot: `${foot}　　移交人：　　　　　　接收人：` }),
      }),
    };
  },
);
