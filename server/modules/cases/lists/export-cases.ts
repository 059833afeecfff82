import type { Readable } from 'node:stream';
import { CASE_STATE_TITLES } from '#kit';
import {
  EXPORT_PAGE_SIZE,
  exportPages,
  refuseHugeExport,
  signature,
  type ExportAsker,
  type ExportKind,
  type ExportManner,
} from '#modules/exports';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { countColumn, dayColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import type { WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import { CasesQuery, countCases, listCases } from './list-cases.ts';
import { presentCases, type ListedCase } from '../shown/present-case.ts';

const COLUMNS = [
  textColumn('办件编号', 20),
  textColumn('事项', 26),
  textColumn('申请人', 10),
  textColumn('地区', 20),
  textColumn('环节', 18),
  textColumn('状态', 14),
  dayColumn('申请日期'),
  dayColumn('到期日'),
  textColumn('督办', 6),
  countColumn('催办次数'),
] as const;

const cellsOf = (row: ListedCase): WrittenCell[] => [
  row.number,
  row.itemTitle,
  row.name,
  row.regionName,
  row.stepTitle,
  CASE_STATE_TITLES[row.state],
  row.appliedOn,
  row.dueOn,
  row.isSupervised ? '是' : null,
  row.urged > 0 ? row.urged : null,
];

/** A list of cases as a workbook, as its filters leave it; streamed, with a record of whose name was read. */
const exportCases = async (
  { db, scope, actor }: ExportAsker,
  query: CasesQuery,
  { sign, onProgress }: Pick<ExportManner, 'sign' | 'onProgress'>,
): Promise<Readable> => {
  const count = await inScope(db, scope, (tx) => countCases(tx, query, actor));
  refuseHugeExport(count);
  await onProgress(0, count);
  let written = 0;
  const rows = exportPages<WrittenCell[]>({
    db,
    scope,
    actor,
    reason: '导出办件清单',
    onRows: (done) => onProgress(done, count),
    read: async (tx, after) => {
      const page = await listCases(tx, query, actor, EXPORT_PAGE_SIZE, after);
      const listed = await presentCases(tx, actor, page.rows);
      written += listed.length;
      return {
        rows: listed.map(cellsOf),
        people: listed.flatMap(({ person }) => person ?? []),
        next: page.next,
      };
    },
  });
  const { subtitle, foot } = signature(sign);
  return streamWorkbook({
    layout: { name: '办件', title: '办件清单', subtitle, columns: COLUMNS },
    rows,
    closing: () => ({ totals: ['合计', `${written}件`], foot }),
  });
};

const readQuery = (query: unknown): CasesQuery => {
  const read = CasesQuery.safeParse(query);
  if (read.success) return read.data;
  throw new Problem('invalid', 'cases-query', '导出的筛选条件有误。', { advice: '请回到列表重新选择条件。' });
};

/** Lists of cases among the exports made in the background: watermarked and recorded as any other. */
export const caseExport: ExportKind = {
  code: 'cases',
  permission: 'case.read',
  mayBeUnmasked: false,
  title: (query) => (readQuery(query), '办件清单'),
  open: (asker, query, manner) => exportCases(asker, readQuery(query), manner),
};
