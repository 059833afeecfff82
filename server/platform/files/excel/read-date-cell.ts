import { isCalendarDate } from '#kit/calendar-date.ts';
import { EMPTY, formulaProblem, type CellReading } from './cell-reading.ts';
import type { Cell } from './cell.ts';
import { dateOfSerial } from './excel-serial.ts';
import { squeeze } from './clean-text.ts';

/** UTC midnight as 'YYYY-MM-DD'. */
export const dayOf = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);

/** Plain numbers are taken for days from 1900-03-01 to 2099-12-31. */
const EARLIEST_SERIAL = 61;
const LATEST_SERIAL = 73_050;
/** Numbers that are years, or a year with its month behind the point: as serials they would be days of 1905. */
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

/** Excel keeps a time of day without a day as a part of its day 0, which is no day. */
const FIRST_DAY = Date.UTC(1900, 0, 1);
export const isTimeOfDay = (date: Date): boolean =>
  date.getTime() < FIRST_DAY && date.getTime() >= FIRST_DAY - 86_400_000;

/** Behind a day, told by the space before it: without the space it could not be told from the day's digits. */
const TIME_BEHIND = /\s+\d{1,2}[:：]\d{2}.*$/;

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 1904-01-01, day 0 of old Mac workbooks, is this day of others. */
const DAYS_TO_1904 = 1462;

/**
 * A cell of a day from a workbook that counts from 1904, as one that counts from 1900 would hold it: a plain number is a
 * serial there too when no style says that it is a day. Years and written days stay as they are.
 */
export const asCountedFrom1900 = (cell: Cell): Cell => {
  const serial = typeof cell === 'string' && /^\s*\d{5}(\.\d+)?\s*$/.test(cell) ? Number(cell) : cell;
  if (typeof serial !== 'number' || (serial >= EARLIEST_YEAR && serial < LATEST_YEAR + 1)) return cell;
  return serial > 0 && serial < LATEST_SERIAL - DAYS_TO_1904 ? serial + DAYS_TO_1904 : cell;
};

/**
 * A day: 2026-01-05, 2026/1/5, 2026.1.5, 20260105, 2026年1月5日, 二〇二六年一月五日, with or without a time of day, a real
 * Excel date, or the serial number of one. A month without a day is refused, since a day must not be invented.
 */
export const readDateCell = (cell: Cell): CellReading<string> => {
  if (cell === null) return EMPTY;
  if (cell instanceof Date)
    return isTimeOfDay(cell)
      ? { problem: '单元格只有时刻，没有日期，请写成2026-01-05的样式。' }
      : checked(dayOf(cell), '');
  if (typeof cell === 'boolean') return { problem: '单元格是逻辑值，应为日期，如2026-01-05。' };
  return typeof cell === 'number' ? fromNumber(cell) : fromText(cell);
};

const fromNumber = (value: number): CellReading<string> => {
  const whole = Math.floor(value);
  if (whole >= EARLIEST_YEAR && whole <= LATEST_YEAR) return withoutDay(String(value));
  if (whole >= EARLIEST_SERIAL && whole < LATEST_SERIAL)
    return checked(dayOf(dateOfSerial(whole, false)), String(value));
  return fromText(String(value));
};

const fromText = (written: string): CellReading<string> => {
  if (isCalendarDate(written)) return { value: written };
  const text = westernDigits(squeeze(written.trim().replace(TIME_BEHIND, '')));
  if (text === '') return EMPTY;
  const error = formulaProblem(text);
  if (error) return error;
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:[日号]?|[日号T]\d{1,2}:\d{2}.*)$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts) {
    const [, year, month = '', day = ''] = parts;
    return checked(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, written);
  }
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromNumber(Number(text));
  if (/^\d{4}([-/.年]\d{1,2}月?|\d{2}|年?)$/.test(text)) return withoutDay(written.trim());
  if (/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(text) || /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text)) {
    return { problem: `“${written.trim()}”年月日的顺序不明，请写成2026-01-05的样式。` };
  }
  return { problem: `“${written.trim()}”不是日期，请写成2026-01-05的样式。` };
};

const withoutDay = (written: string): CellReading<string> => ({
  problem: `“${written}”缺少日，请填写到日，如2026-01-05。`,
});

const checked = (day: string, written: string): CellReading<string> =>
  isCalendarDate(day) ? { value: day } : { problem: `日期“${written || day}”不存在，请核对。` };

/** 二〇二六年十一月五日 → 2026年11月5日. */
const westernDigits = (text: string): string =>
  /[一二三四五六七八九十]/.test(text)
    ? text
        .replaceAll('○', '〇')
        .replaceAll('零', '〇')
        .replace(
          /([一二三]?)十([一二三四五六七八九]?)/g,
          (_, tens: string, ones: string) => `${tens || '一'}${ones || '〇'}`,
        )
        .replace(/[〇一二三四五六七八九]/g, (digit) => String(CHINESE_DIGITS.indexOf(digit)))
    : text;
