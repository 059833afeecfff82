import { EMPTY, formulaProblem, type CellReading } from './cell-reading.ts';
import type { Cell } from './cell.ts';
import { squeeze } from './clean-text.ts';

/** A decimal number as its digits: no binary fraction ever touches it. */
interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** Excel shows at most 15 digits; what lies beyond is the noise of binary sums such as 0.30000000000000004. */
export const EXCEL_DIGITS = 15;
const LARGEST_WHOLE_DIGITS = 13;

const decimalOf = (cell: string | number): Decimal | null => {
  const text =
    typeof cell === 'number'
      ? Number(cell.toPrecision(EXCEL_DIGITS)).toLocaleString('en-US', {
          useGrouping: false,
          maximumFractionDigits: 20,
        })
      : cell;
  const parts =
    /^([-+−]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? /^([-+−]?)(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return null;
  const whole = (parts[2] ?? '').replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (whole.length > LARGEST_WHOLE_DIGITS) return null;
  return {
    negative: parts[1] === '-' || parts[1] === '−',
    whole,
    fraction: (parts[3] ?? '').replace(/0+$/, ''),
  };
};

/** Moves the point to the right; null when digits are left behind it. */
const shifted = ({ negative, whole, fraction }: Decimal, places: number): number | null => {
  if (fraction.length > places) return null;
  const value = Number(whole + fraction.padEnd(places, '0'));
  return Number.isSafeInteger(value) ? (negative && value !== 0 ? -value : value) : null;
};

const FEN_PLACES = 2;
const TEN_THOUSAND_PLACES = 4;

/**
 * An amount of money as integer fen: ¥1,234.50, 1234.5元, 0.12万元, or a number under a heading in 万元.
 * Fractions of a fen are refused, never rounded.
 */
export const readMoneyCell = (cell: Cell, { inTenThousands = false } = {}): CellReading<number> => {
  if (cell === null) return EMPTY;
  if (cell instanceof Date || typeof cell === 'boolean')
    return { problem: '单元格是日期或逻辑值，应为金额。' };
  const text = typeof cell === 'string' ? squeeze(cell) : cell;
  if (text === '' || text === '-' || text === '—') return EMPTY;
  if (typeof text === 'string') {
    const error = formulaProblem(text);
    if (error) return error;
  }
  const unit = typeof text === 'string' ? (/(万元?|元整?|圆整?|块钱?)$/.exec(text)?.[0] ?? '') : '';
  const bare =
    typeof text === 'string'
      ? text.slice(0, text.length - unit.length).replace(/^(人民币|RMB|CNY|[¥￥$])+/i, '')
      : text;
  const decimal = decimalOf(bare);
  if (!decimal) return { problem: `“${String(cell).trim()}”不是金额，请填写数字，如1234.50。` };
  const isTenThousands = unit === '' ? inTenThousands : unit.startsWith('万');
  const fen = shifted(decimal, FEN_PLACES + (isTenThousands ? TEN_THOUSAND_PLACES : 0));
  return fen === null ? { problem: `“${String(cell).trim()}”精确到了分以下，请核对。` } : { value: fen };
};

/** A whole number, with its unit forgiven: 3人, 1,200, 20次, 1.2万 (and numbers under a heading in 万). */
export const readIntegerCell = (cell: Cell, { inTenThousands = false } = {}): CellReading<number> => {
  if (cell === null) return EMPTY;
  if (cell instanceof Date || typeof cell === 'boolean')
    return { problem: '单元格是日期或逻辑值，应为整数。' };
  const text = typeof cell === 'string' ? squeeze(cell) : cell;
  if (text === '' || text === '-' || text === '—') return EMPTY;
  if (typeof text === 'string') {
    const error = formulaProblem(text);
    if (error) return error;
  }
  const parts =
    typeof text === 'string' ? /^([-+−]?[\d.,]+)(万?)(?!元)\p{Script=Han}{0,3}$/u.exec(text) : null;
  const decimal = decimalOf(parts?.[1] ?? text);
  if (!decimal) return { problem: `“${String(cell).trim()}”不是整数。` };
  const value = shifted(decimal, inTenThousands || parts?.[2] === '万' ? TEN_THOUSAND_PLACES : 0);
  return value === null ? { problem: `“${String(cell).trim()}”不是整数。` } : { value };
};
