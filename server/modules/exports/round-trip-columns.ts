import { personFields } from '#definitions/registry/person-fields.ts';
import { personColumns, type RegionBook, type SheetColumn } from '#modules/imports';
import { readTextCell } from '#platform/files/excel/read-text-cell.ts';
import { readIntegerCell } from '#platform/files/excel/read-number-cell.ts';

export const ROW_KEY = 'rowKey';
export const ROW_VERSION = 'rowVersion';

/** Facts that travel to Excel and back: open ones. Sealed ones are corrected file by file. */
export const travellingFields = personFields.filter(({ sealed }) => !sealed);

const travelling = new Set(travellingFields.map(({ code }) => code));

/** The columns of a list of people to be changed in Excel: the key and version of each file, then its open facts. */
export const roundTripColumns = (regions: RegionBook): SheetColumn[] => [
  {
    code: ROW_KEY,
    label: '档案键',
    required: true,
    format: 'text',
    width: 44,
    hint: '请勿改动，改回时用它找到档案。',
    read: (cell) => readTextCell(cell),
  },
  {
    code: ROW_VERSION,
    label: '档案版本',
    required: true,
    format: 'integer',
    hint: '请勿改动，用来发现期间是否有人改过。',
    read: (cell) => readIntegerCell(cell, {}),
  },
  ...personColumns(regions, { home: null })
    .filter(({ code }) => travelling.has(code))
    .map(({ required: _, ...column }) => ({ ...column, required: false })),
];
