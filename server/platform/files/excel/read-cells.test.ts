import { describe, expect, test } from 'vitest';
import { codeReader, codesReader } from './read-code-cell.ts';
import { readDateCell } from './read-date-cell.ts';
import { readDigitsCell } from './read-digits-cell.ts';
import { readIntegerCell, readMoneyCell } from './read-number-cell.ts';
import { readTextCell } from './read-text-cell.ts';
import { readYesNoCell } from './read-yes-no-cell.ts';

const value = <T>(expected: T) => ({ value: expected });

describe('a date is read', () => {
  test.each([
    '2026-01-05',
    '2026/1/5',
    '2026.1.5',
    '20260105',
    '2026年1月5日',
    '２０２６－１－５',
    ' 2026 年 1 月 5 日 ',
    '二〇二六年一月五日',
    '2026-01-05 00:00:00',
    '2026-1-5T08:30',
    '2026/1/5 10:00',
    '2026-1-5 18:30:00',
    '2026年1月5日 8：30',
    '2026年1月5日8:30',
    "'2026-01-05",
    '46027',
    46027,
    20260105,
    46027.5,
    new Date(Date.UTC(2026, 0, 5)),
  ])('from %s', (cell) => expect(readDateCell(cell)).toEqual(value('2026-01-05')));

  test('and a time of day never lends it a digit', () => {
    expect(readDateCell('2026/1/2 10:00:00')).toEqual(value('2026-01-02'));
    expect(readDateCell('2026-1-1　18:30')).toEqual(value('2026-01-01'));
  });

  test('from Chinese numerals up to 31 December', () => {
    expect(readDateCell('二〇二六年十二月三十一日')).toEqual(value('2026-12-31'));
    expect(readDateCell('二零二六年十月二十日')).toEqual(value('2026-10-20'));
  });

  test.each([
    ['2026年1月', '缺少日'],
    ['2026.1', '缺少日'],
    ['202601', '缺少日'],
    [1979, '缺少日'],
    [1979.12, '缺少日'],
    [2026.1, '缺少日'],
    ['2026-1-118:30', '不是日期'],
    [new Date(Date.UTC(1899, 11, 31, 8, 30)), '时刻'],
    ['2026-02-30', '不存在'],
    ['26.1.5', '顺序不明'],
    ['1/5/2026', '顺序不明'],
    ['春节', '不是日期'],
    ['#REF!', '公式出错'],
    [true, '逻辑值'],
  ])('but %s is refused: %s', (cell, reason) => {
    expect(readDateCell(cell)).toEqual({ problem: expect.stringContaining(reason) });
  });

  test('and nothing is nothing', () => {
    expect(readDateCell('　')).toEqual(value(null));
    expect(readDateCell(null)).toEqual(value(null));
  });
});

describe('money becomes integer fen', () => {
  test.each([
    ['1,234.50', 123450],
    ['￥ 1，234.5 元', 123450],
    ['１２３．４', 12340],
    [0.1 + 0.2, 30],
    [1234.56, 123456],
    ['0.12万元', 120000],
    ['3万', 3000000],
    [-5, -500],
    ['300元整', 30000],
    ['人民币500', 50000],
    [1e9, 1e11],
  ])('%s is %s', (cell, fen) => expect(readMoneyCell(cell)).toEqual(value(fen)));

  test('a heading in 万元 multiplies, unless the cell says 元', () => {
    expect(readMoneyCell('1.25', { inTenThousands: true })).toEqual(value(1250000));
    expect(readMoneyCell(0.0003, { inTenThousands: true })).toEqual(value(300));
    expect(readMoneyCell('800元', { inTenThousands: true })).toEqual(value(80000));
  });

  test.each([
    ['1.234', '分以下'],
    ['约500', '不是金额'],
    ['1,23,4', '不是金额'],
    ['99999999999999', '不是金额'],
    [true, '逻辑值'],
  ])('%s is refused: %s', (cell, reason) =>
    expect(readMoneyCell(cell)).toEqual({ problem: expect.stringContaining(reason) }),
  );
});

describe('a whole number', () => {
  test.each([
    ['3人', 3],
    ['1,200', 1200],
    [' １２ ', 12],
    [20, 20],
    ['1.2万', 12000],
    ['20人次', 20],
    ['0', 0],
  ])('%s is %s', (cell, number) => expect(readIntegerCell(cell)).toEqual(value(number)));
  test.each(['2.5', '三', '3元', '10-20', 1.5])('%s is refused', (cell) => {
    expect(readIntegerCell(cell)).toEqual({ problem: expect.stringContaining('不是整数') });
  });
});

describe('numbers that are names', () => {
  test('spaces, apostrophes, widths and lower case are forgiven', () => {
    expect(readDigitsCell("'９９０１０１ 19500101 002x\u200b")).toEqual(value('99010119500101002X'));
    expect(readDigitsCell(13812345678)).toEqual(value('13812345678'));
    expect(readDigitsCell('0901-8123456')).toEqual(value('09018123456'));
  });
  test('digits lost in Excel are refused, not guessed', () => {
    expect(readDigitsCell(990101195001010020)).toEqual({ problem: expect.stringContaining('已丢失') });
    expect(readDigitsCell('9.90101E+17')).toEqual({ problem: expect.stringContaining('已丢失') });
  });
});

test('text is tidied and kept', () => {
  expect(readTextCell('\u3000张\u200b 三 \u00a0')).toEqual(value('张 三'));
  expect(readTextCell(' 甲 \r\n  乙 ', { long: true })).toEqual(value('甲\n乙'));
  expect(readTextCell(12)).toEqual(value('12'));
  expect(readTextCell(0.1 + 0.2)).toEqual(value('0.3'));
  expect(readTextCell(new Date(Date.UTC(1899, 11, 31, 8, 30)))).toEqual(value('08:30'));
});

test('yes and no in the ways clerks tick', () => {
  for (const cell of ['是', '√', ' y ', true, '１', '有']) expect(readYesNoCell(cell)).toEqual(value(true));
  for (const cell of ['否', '×', '无', false, 0]) expect(readYesNoCell(cell)).toEqual(value(false));
  expect(readYesNoCell('大概')).toEqual({ problem: expect.stringContaining('“是”或“否”') });
});

test('codes by label, code and alias, several at once', () => {
  const list = {
    code: 'occasion',
    title: '走访节日',
    source: '示例',
    entries: [
      { code: 'army-day', label: '建军节', aliases: ['八一'] },
      { code: 'spring', label: '春节（新春）' },
      { code: 'old', label: '旧节', retired: true },
    ],
  };
  const read = codeReader(list);
  for (const cell of ['建军节', '八 一', 'ARMY-DAY', '01-建军节'])
    expect(read(cell)).toEqual(value('army-day'));
  expect(read('春节(新春)')).toEqual(value('spring'));
  expect(read('中秋')).toEqual({ problem: '“中秋”不在“走访节日”的选项中，可填：建军节、春节（新春）。' });
  expect(codesReader(list)('八一、春节（新春）；旧节')).toEqual(value(['army-day', 'spring', 'old']));
});
