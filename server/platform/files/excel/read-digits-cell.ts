import type { Cell } from './cell.ts';
import { EMPTY, formulaProblem, type CellReading } from './cell-reading.ts';
import { squeeze } from './clean-text.ts';

/** Excel keeps 15 digits of a number; later ones are zeros, whatever was typed. */
const DIGITS_KEPT = 15;

/**
 * Codes made of digits, such as identity numbers, telephones and accounts: full-width digits, spaces, dashes and a leading
 * apostrophe are forgiven. A number of more than 15 digits has lost its end in Excel, so it is refused rather than guessed.
 */
export const readDigitsCell = (cell: Cell): CellReading<string> => {
  if (cell === null) return EMPTY;
  if (cell instanceof Date || typeof cell === 'boolean')
    return { problem: '单元格是日期或逻辑值，应为文本格式的号码。' };
  const text = typeof cell === 'number' ? numberText(cell) : squeeze(cell);
  if (text === '') return EMPTY;
  const isScientific = /^\d(\.\d+)?e\+?\d+$/i.test(text);
  if (isScientific || (typeof cell === 'number' && text.length > DIGITS_KEPT)) return { problem: LOST };
  return formulaProblem(text) ?? { value: text.replace(/[-－—–]/g, '').toUpperCase() };
};

const LOST = '号码在Excel中存成了数值，15位以后的数字已丢失。请把该列设为“文本”格式后重新填写。';

const numberText = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : String(value);
