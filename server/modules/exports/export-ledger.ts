import type { Readable } from 'node:stream';
import { columnGroups, type LedgerDefinition } from '#kit';
import {
  layoutOf,
  ledgerColumns,
  PERSON_ID_NUMBER,
  PERSON_NAME,
  REGION,
  regionBook,
  shownValue,
  type RegionBook,
  type SheetColumn,
} from '#modules/imports';
import { listEntries, summariseEntries, type EntryFilter, type NamedEntry } from '#modules/ledgers';
import { inScope } from '#platform/db/database.ts';
import { today } from '#platform/calendar/today.ts';
import { officialDate } from '#platform/documents/official-date.ts';
import { countColumn } from '#platform/files/excel/layout-columns.ts';
import type { SheetLayout, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import { EXPORT_PAGE_SIZE, exportPages, refuseHugeExport } from './export-pages.ts';
import type { ExportAsker } from './export-people.ts';
import { signature, type ExportSignature } from './export-signature.ts';

/** The entries a filter leaves as a workbook with totals; streamed, with a record of the people named. */
export const exportLedger = async (
  { db, scope, actor }: ExportAsker,
  ledger: LedgerDefinition,
  filter: EntryFilter,
  sign: ExportSignature,
  onProgress?: (done: number, total: number) => Promise<void>,
): Promise<Readable> => {
  const { regions, count } = await inScope(db, scope, async (tx) => ({
    regions: await regionBook(tx),
    count: (await summariseEntries(tx, ledger, filter)).count,
  }));
  refuseHugeExport(count);
  await onProgress?.(0, count);
  const readable = actor.scopeFor('people.read');
  const columns = ledgerColumns(ledger, regions, { home: null })
    .filter(({ code }) => code !== PERSON_NAME)
    .map(({ required: _, choices: __, hint: ___, ...column }) =>
      column.code === PERSON_ID_NUMBER ? { ...column, label: personLabel(ledger), width: 12 } : column,
    )
    .map((column) => officialColumn(ledger, column));
  const totals = totalsOf(ledger);
  const { subtitle, foot } = signature({ ...sign, period: periodWords(filter), isSigned: true });
  return streamWorkbook({
    layout: withOrdinals(layoutOf(ledger.title, columns, { subtitle })),
    rows: exportPages({
      db,
      scope,
      actor,
      reason: `导出${ledger.title}`,
      onRows: async (done) => onProgress?.(done, count),
      read: async (tx, after) => {
        const page = await listEntries(tx, ledger, { ...filter, after, size: EXPORT_PAGE_SIZE }, readable);
        const rows = page.rows.map((row): WrittenCell[] => {
          totals.add(row);
          return [totals.count(), ...columns.map(({ code }) => cellOf(row, code, ledger, regions))];
        });
        return {
          rows,
          people: page.rows.flatMap(shownPeople).map(({ countyCode, id }) => ({ countyCode, id })),
          next: page.next,
        };
      },
    }),
    closing: () => ({
      totals: [
        null,
        ...columns.map(({ code }, at) => (at === 0 ? `合计（${totals.count()}行）` : totals.of(code))),
      ],
      foot,
    }),
  });
};

const SHORT_TEXT_WIDTH = 16;
const LONG_TEXT_WIDTH = 32;
/** From the county down, in two lines where it must. */
const PLACE_WIDTH = 22;

/** A column of the official sheet: under its group, and wide enough that long words wrap instead of being cut. */
const officialColumn = (ledger: LedgerDefinition, column: SheetColumn): SheetColumn => {
  const field = ledger.fields.find(({ code }) => code === column.code);
  const group = field && columnGroups(ledger).get(field.code);
  const widths: Readonly<Record<string, number>> = { longText: LONG_TEXT_WIDTH, text: SHORT_TEXT_WIDTH };
  const width = column.code === REGION ? PLACE_WIDTH : (widths[field?.type ?? ''] ?? column.width);
  return { ...column, ...(group ? { group } : {}), ...(width ? { width } : {}) };
};

const withOrdinals = (layout: SheetLayout): SheetLayout => ({
  ...layout,
  columns: [countColumn('序号', 6), ...layout.columns],
});

const periodWords = ({ from, to }: EntryFilter): string => {
  if (!from && !to) return '全部';
  return `${from ? officialDate(from) : '最早'}至${to ? officialDate(to) : officialDate(today())}`;
};

/** Exports name the person; identity numbers stay in the file. */
const personLabel = (ledger: LedgerDefinition): string =>
  ledger.fields.find(({ type }) => type === 'person')?.label ?? '';

const answersOf = (row: NamedEntry): Readonly<Record<string, unknown>> =>
  row.answers as Readonly<Record<string, unknown>>;

/** The people of an entry whose names the asker may see. */
const shownPeople = ({ person, others }: NamedEntry) =>
  [...(person ? [person] : []), ...others].filter(({ name }) => name !== null);

const cellOf = (
  row: NamedEntry,
  code: string,
  ledger: LedgerDefinition,
  regions: RegionBook,
): WrittenCell => {
  if (code === REGION) return regions.pathOf(row.region_code);
  if (code === PERSON_ID_NUMBER)
    return (
      shownPeople(row)
        .map(({ name }) => name)
        .join('、') || null
    );
  return shownValue(answersOf(row)[code], ledger.fields.find((field) => field.code === code)?.codeList);
};

/** Sums of the rows as they are written, so that the totals row fits the rows above it to the last one. */
const totalsOf = (ledger: LedgerDefinition) => {
  const sums = new Map(ledger.fields.filter(({ total }) => total).map(({ code }) => [code, 0]));
  let rows = 0;
  return {
    add: (row: NamedEntry): void => {
      rows += 1;
      for (const [code, sum] of sums) sums.set(code, sum + Number(answersOf(row)[code] ?? 0));
    },
    of: (code: string): number | null => sums.get(code) ?? null,
    count: (): number => rows,
  };
};
