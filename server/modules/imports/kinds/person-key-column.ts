import type { LedgerDefinition } from '#kit';
import type { PersonRef } from '#modules/registry';
import type { CellReading } from '#platform/files/excel/cell-reading.ts';
import { readTextCell } from '#platform/files/excel/read-text-cell.ts';
import { PERSON_NAME } from './ledger-columns.ts';
import { readByType } from '../reading/read-by-type.ts';
import type { SheetColumn } from '../reading/sheet-column.ts';

/** Code of the column that leads a row to a file without its identity number. */
export const PERSON_KEY = 'personKey';

const KEY = /^(\d{6})\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The file a key names; undefined for anything else. */
export const refOfKey = (key: string): PersonRef | undefined => {
  const [, county, id] = KEY.exec(key) ?? [];
  return id === undefined ? undefined : { countyCode: Number(county), id };
};

const readKey = (cell: Parameters<typeof readTextCell>[0]): CellReading<string> => {
  const reading = readTextCell(cell);
  if ('problem' in reading || reading.value === null) return reading;
  return refOfKey(reading.value)
    ? reading
    : { problem: '档案键被改动过，认不出是谁。请重新下载名单填写表。' };
};

/** The column of a list given out to be filled in: it leads each row to its person, whose number then need not be written. */
const keyColumn: SheetColumn = {
  code: PERSON_KEY,
  label: '档案键',
  format: 'text',
  width: 44,
  hint: '名单填写表中已填好，请勿改动；有它就不用填身份证号。',
  read: readKey,
};

const nameColumn: SheetColumn = {
  code: PERSON_NAME,
  label: '名单姓名',
  hint: '名单填写表中已填好，导入时与档案核对。',
  ...readByType('text'),
};

/**
 * The columns a filled-in list may have besides those of its ledger: the key, and the name it is compared with where the
 * ledger has no column for it. None for a ledger that names no person.
 */
export const keyedColumns = (
  ledger: LedgerDefinition,
  columns: readonly SheetColumn[],
): readonly SheetColumn[] => {
  if (!ledger.fields.some(({ type, retired }) => type === 'person' && !retired)) return [];
  return columns.some(({ code }) => code === PERSON_NAME) ? [keyColumn] : [keyColumn, nameColumn];
};
