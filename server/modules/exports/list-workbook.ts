import type { Actor } from '#platform/auth/actor.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import type { Download, Site } from '#platform/http/define-route.ts';
import { exportPages, refuseHugeExport, type ExportPage } from './export-pages.ts';
import { signature } from './export-signature.ts';
import { signatureOf } from './sheet-owner.ts';

/** What one asks for, as a route knows it. */
interface Asked {
  readonly db: Database;
  readonly actor: Actor;
  readonly site: Site;
}

/** A list of a page as a workbook: all the rows its filter leaves. */
export interface ListedSheet {
  /** Names the file and stands over the columns. */
  readonly title: string;
  /** Name of the sheet in the workbook. */
  readonly name: string;
  readonly columns: readonly LayoutColumn[];
  /** What a row is counted as in the line of totals: 人, 处. */
  readonly unit: string;
  /** Where the rows may be read. */
  readonly scope: Scope;
  /** In the records of reads; 导出 and the title when left out. */
  readonly reason?: string;
  readonly count: (tx: Tx) => Promise<number>;
  readonly read: (tx: Tx, after: string | undefined) => Promise<ExportPage<WrittenCell[]>>;
}

/** Writes a list while it is read, signed and with its total. Throws Problem too-large before the first row. */
export const listWorkbook = async (
  { db, actor, site }: Asked,
  { title, name, columns, unit, scope, reason = `导出${title}`, count, read }: ListedSheet,
): Promise<Download> => {
  const { subtitle, foot } = signature(await signatureOf(db, actor, site));
  refuseHugeExport(await inScope(db, scope, count));
  let rowCount = 0;
  const onRows = async (written: number) => {
    rowCount = written;
  };
  return {
    fileName: `${title}.xlsx`,
    mediaType: XLSX_MEDIA_TYPE,
    body: await streamWorkbook({
      layout: { name, title, subtitle, columns },
      rows: exportPages({ db, scope, actor, reason, read, onRows }),
      closing: () => ({ totals: ['合计', `${rowCount}${unit}`], foot }),
    }),
  };
};
