import { findCodeList } from '#definitions';
import type { CodeList } from '#kit';
import { codeReader, codesReader } from '#platform/files/excel/read-code-cell.ts';
import { readDateCell } from '#platform/files/excel/read-date-cell.ts';
import { readDigitsCell } from '#platform/files/excel/read-digits-cell.ts';
import { readIntegerCell, readMoneyCell } from '#platform/files/excel/read-number-cell.ts';
import { readTextCell } from '#platform/files/excel/read-text-cell.ts';
import { readYesNoCell } from '#platform/files/excel/read-yes-no-cell.ts';
import type { ColumnFormat } from '#platform/files/excel/sheet-layout.ts';
import type { SheetColumn } from './sheet-column.ts';

/** The look and the reader of a column, from the type of its field. */
type TypedParts = Pick<SheetColumn, 'format' | 'read'> &
  Partial<Pick<SheetColumn, 'choices' | 'words' | 'width'>>;

const list = (code: string | undefined): CodeList => {
  const found = findCodeList(code ?? '');
  if (!found) throw new RangeError(`Code list ${code} is not defined.`);
  return found;
};

const offered = (codes: CodeList): string[] =>
  codes.entries.filter(({ retired }) => !retired).map(({ label }) => label);

const plain = (format: ColumnFormat, read: SheetColumn['read'], width?: number): TypedParts => ({
  format,
  read,
  ...(width === undefined ? {} : { width }),
});

/** For the field types of ledgers and of the registry that hold a value of their own. */
export const readByType = (type: string, codeList?: string): TypedParts => {
  switch (type) {
    case 'longText':
      return plain('text', (cell) => readTextCell(cell, { long: true }), 36);
    case 'integer':
      return plain('integer', (cell, inTenThousands) => readIntegerCell(cell, { inTenThousands }));
    case 'money':
      return plain('money', (cell, inTenThousands) => readMoneyCell(cell, { inTenThousands }), 14);
    case 'date':
      return plain('date', readDateCell, 13);
    case 'yesNo':
      return { format: 'text', read: readYesNoCell, choices: ['是', '否'] };
    case 'code':
      return {
        format: 'text',
        read: codeReader(list(codeList)),
        choices: offered(list(codeList)),
        width: 16,
      };
    case 'codes':
      return { ...plain('text', codesReader(list(codeList)), 24), words: offered(list(codeList)) };
    case 'idNumber':
      return plain('text', readDigitsCell, 22);
    case 'phone':
      return plain('text', readDigitsCell, 15);
    case 'bankAccount':
      return plain('text', readDigitsCell, 24);
    default:
      return plain('text', (cell) => readTextCell(cell));
  }
};
