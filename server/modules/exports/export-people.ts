import type { Readable } from 'node:stream';
import { personFields } from '#definitions/registry/person-fields.ts';
import { layoutOf, personColumns, regionBook, shownValue, type RegionBook } from '#modules/imports';
import {
  countPeople,
  openSealedFacts,
  peopleQueryWords,
  presentPersonFile,
  searchPeople,
  SEALED_FIELDS,
  type PersonQuery,
  type PersonRow,
} from '#modules/registry';
import type { ExportManner } from './export-kinds.ts';
import type { Actor } from '#platform/auth/actor.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import type { WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import { EXPORT_PAGE_SIZE, exportPages, refuseHugeExport, type ExportPage } from './export-pages.ts';
import { signature, type ExportSignature } from './export-signature.ts';

export interface ExportAsker {
  readonly db: Database;
  readonly scope: Scope;
  readonly actor: Actor;
}

/** How many people a query finds in scope, and what it narrows them by. */
export const aboutPeople = (
  { db, scope }: ExportAsker,
  query: PersonQuery,
): Promise<{ readonly count: number; readonly narrowed: string }> =>
  inScope(db, scope, async (tx) => ({
    count: await countPeople(tx, query),
    narrowed: await peopleQueryWords(tx, query),
  }));

/** The people a query finds as a workbook (花名册), personal numbers masked; streamed, with a record of who was read. */
export const exportPeople = async (
  { db, scope, actor }: ExportAsker,
  query: PersonQuery,
  sign: ExportSignature,
  manner: Partial<Pick<ExportManner, 'isUnmasked' | 'onProgress'>> = {},
): Promise<Readable> => {
  const { regions, count } = await inScope(db, scope, async (tx) => ({
    regions: await regionBook(tx),
    count: await countPeople(tx, query),
  }));
  refuseHugeExport(count);
  await manner.onProgress?.(0, count);
  const columns = personColumns(regions, { home: null }).map(
    ({ required: _, choices: __, hint: ___, ...column }) => column,
  );
  let written = 0;
  const read = async (
    tx: Parameters<typeof searchPeople>[0],
    after: string | undefined,
  ): Promise<ExportPage<WrittenCell[]>> => {
    const page = await searchPeople(tx, { ...query, ...(after ? { after } : {}), size: EXPORT_PAGE_SIZE });
    written += page.rows.length;
    return {
      rows: page.rows.map((row) => cellsOf(row, regions, manner.isUnmasked === true)),
      people: page.rows.map((row) => ({ countyCode: row.county_code, id: row.id })),
      next: page.next,
    };
  };
  const told = {
    ...(manner.isUnmasked && { fields: SEALED_FIELDS }),
    ...(manner.isUnmasked && sign.mark && { reason: sign.mark }),
    onRows: async (done: number) => manner.onProgress?.(done, count),
  };
  const { subtitle, foot } = signature(sign);
  return streamWorkbook({
    layout: layoutOf('退役军人和其他优抚对象花名册', columns, { subtitle, name: '花名册' }),
    rows: exportPages({ db, scope, actor, reason: '导出花名册', ...told, read }),
    closing: () => ({ totals: ['合计', `${written}人`], foot }),
  });
};

const cellsOf = (row: PersonRow, regions: RegionBook, isUnmasked: boolean): WrittenCell[] => {
  const file: Readonly<Record<string, unknown>> = {
    ...presentPersonFile(row, new Map()),
    ...(isUnmasked && openSealedFacts(row)),
  };
  return personFields.map(({ code, type, codeList }) =>
    type === 'region' ? regions.pathOf(row.region_code) : shownValue(file[code], codeList),
  );
};
