import type { Cell, SheetRow } from './cell.ts';
import { squeeze } from './clean-text.ts';
import type { RecognisedTable } from './recognise-table.ts';

/** What a row below the heading is. Only `data` rows are records. */
export type RowKind = 'data' | 'blank' | 'total' | 'footer' | 'repeated-heading' | 'column-numbers';

const TOTAL = /^(本页|以上|全[县市区镇乡村街道]*|分)?(合计|总计|小计|累计|共计|总合计)(:|\d*[人户件条次]?)?$/;
const FOOTER =
  /^(填报|制表|审核|复核|经办|统计|报送|填表|联系|单位|部门|分管|主要)?(人|单位|时间|日期|负责人|责任人|电话|领导|盖章|签字|签章|说明)(\(.*\))?:|^(备注|说明|注|附注|填表说明)\d?[:.]/;

/** Tells records from the rows around them. A row with nothing in any known column holds no record. */
export const classifyRow = (row: SheetRow, table: RecognisedTable): RowKind => {
  const known = table.columns.filter(({ index }) => !isBlank(row.cells[index])).length;
  if (known === 0) return row.cells.every(isBlank) ? 'blank' : 'footer';
  const [first = '', second = ''] = firstTexts(row);
  if (TOTAL.test(first) || TOTAL.test(second)) return 'total';
  const isThin = known <= Math.max(1, table.columns.length / 2);
  if (isThin && isFooter(row, table, first)) return 'footer';
  if (repeatsHeading(row, table)) return 'repeated-heading';
  return row.number === table.lastHeaderRow + 1 && isNumbering(row) ? 'column-numbers' : 'data';
};

/**
 * Words of a footer begin the row, or stand somewhere in a row that lacks most of what a record must have: a remark such as
 * 说明：家属代领 makes no footer of a record.
 */
const isFooter = (row: SheetRow, table: RecognisedTable, first: string): boolean => {
  if (FOOTER.test(first)) return true;
  const required = table.columns.filter((column) => column.required);
  const filled = required.filter(({ index }) => !isBlank(row.cells[index])).length;
  const isRecord = required.length > 0 && filled > required.length / 2;
  return !isRecord && row.cells.some((cell) => typeof cell === 'string' && FOOTER.test(squeeze(cell)));
};

const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && (cell === '' || squeeze(cell) === ''));

/** The first two cells with something in them: where the words of a totals row stand. */
const firstTexts = (row: SheetRow): string[] => {
  const texts: string[] = [];
  for (const cell of row.cells) {
    if (isBlank(cell)) continue;
    texts.push(squeezed(cell));
    if (texts.length === 2) break;
  }
  return texts;
};

const squeezed = (cell: Cell): string =>
  typeof cell === 'string' ? squeeze(cell) : cell === null ? '' : String(cell);

/** Headings are repeated by copying, so they are compared as they stand. */
const repeatsHeading = (row: SheetRow, table: RecognisedTable): boolean => {
  const same = table.columns.filter(({ index, heading }) => row.cells[index] === heading).length;
  return same >= 2 && same >= table.columns.length / 2;
};

/** The row 甲 乙 1 2 3 that statistics forms carry under their heading. */
const isNumbering = (row: SheetRow): boolean => {
  const filled = row.cells.map(squeezed).filter((text) => text !== '');
  const numbers = filled
    .filter((text) => !/^[甲乙丙丁戊]$/.test(text))
    .map((text) => text.replace(/^\((\d+)\)$/, '$1'));
  return numbers.length >= 3 && numbers.every((text, at) => text === String(at + 1));
};
