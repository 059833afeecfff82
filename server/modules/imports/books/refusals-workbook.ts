import type { Readable } from 'node:stream';
import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import type { WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import { kindOf } from '../kinds/import-kinds.ts';
import type { ImportRunRow } from '../running/import-run.ts';
import { layoutOf } from './layout-of.ts';
import { listRefusals, type StoredRefusal } from '../list-imports.ts';
import { titleOf } from '../present-import.ts';
import { regionBook } from '../reading/region-book.ts';
import { openCells, runKey } from '../running/seal-cells.ts';
import type { SheetColumn } from '../reading/sheet-column.ts';

const PAGE_SIZE = 500;

const note = (code: string, label: string, width: number): SheetColumn => ({
  code,
  label,
  width,
  format: 'text',
  read: () => ({ value: null }),
});

/** The refused rows as they came, in the layout of the template, with the reasons beside them: mend and import again. */
export const refusalsWorkbook = async (db: Database, scope: Scope, run: ImportRunRow): Promise<Readable> => {
  const kind = kindOf(run, await inScope(db, scope, regionBook));
  const columns = kind.columns.map((column) => ({ ...column, format: 'text' as const }));
  const key = runKey(run);
  const cellsOf = (refusal: StoredRefusal): WrittenCell[] => {
    const cells = openCells(key, refusal.sealedCells);
    return [
      ...columns.map(({ code }) => (cells[code] === undefined ? null : String(cells[code]))),
      refusal.refusals.map(({ column, reason }) => (column ? `${column}：${reason}` : reason)).join('\n'),
      `${refusal.sheet} 第${refusal.row}行`,
    ];
  };
  const rows = async function* () {
    let after: string | undefined;
    do {
      const page = await inScope(db, scope, (tx) =>
        listRefusals(tx, { countyCode: run.county_code, id: run.id }, { after, size: PAGE_SIZE }),
      );
      yield page.rows.map(cellsOf);
      after = page.next ?? undefined;
    } while (after !== undefined);
  };
  const layout = layoutOf(`${titleOf(run)}退回的行`, [
    ...columns,
    note('reasons', '退回原因', 60),
    note('place', '原位置', 20),
  ]);
  return streamWorkbook({ layout, rows: rows() });
};
