import { cellName } from '#platform/files/excel/cell-name.ts';
import type { PlainSheet } from '#platform/files/excel-edit/plain-sheet.ts';
import type { FilledSheet } from './filled-cells.ts';

/** One line of the list a clerk looks through before the sheet is sent. */
export interface CheckLine {
  readonly label: string;
  readonly value: string;
  readonly isFine: boolean;
}

const headingOf = ({ sheet }: FilledSheet, column: number): string =>
  sheet.headings.find((one) => one.column === column)?.path.join('／') ??
  cellName(column, 1).replace(/\d+$/, '列');

/** Cells that could not be filled, by column, with how many there are of each reason. */
export const unfilledOf = (filled: FilledSheet) =>
  filled.cells.flatMap(({ row, column, filled: value }) =>
    value.kind === 'none'
      ? [{ row, cell: cellName(column, row), heading: headingOf(filled, column), reason: value.reason }]
      : [],
  );

const sums = (filled: FilledSheet): CheckLine[] => {
  const numbers = Map.groupBy(
    filled.cells.filter((cell) => cell.filled.kind === 'number' && cell.figure !== undefined),
    ({ column }) => column,
  );
  const wholes = new Set(
    filled.lines.filter(({ words }) => /^(合计|总计)$/.test(words ?? '')).map(({ row }) => row),
  );
  return [...numbers].map(([column, cells]) => {
    const of = (wanted: boolean) =>
      cells
        .filter(({ row }) => wholes.has(row) === wanted)
        .reduce((sum, { filled: value }) => sum + (value.kind === 'number' ? value.number : 0), 0);
    const [parts, whole] = [of(false), wholes.size === 0 ? null : of(true)];
    const round = (value: number) => Math.round(value * 100) / 100;
    const isFine = whole === null || Math.abs(whole - parts) < 0.01;
    return {
      label: headingOf(filled, column),
      value: whole === null ? `各行相加 ${round(parts)}` : `各行相加 ${round(parts)}，合计行 ${round(whole)}`,
      isFine,
    };
  });
};

/** Rows filled, cells missing, sums: what is looked at before the sheet goes out. */
export const checksOf = (filled: FilledSheet): CheckLine[] => {
  const missing = unfilledOf(filled);
  const written = filled.cells.length - missing.length;
  return [
    { label: '行数', value: `${filled.lines.length}行`, isFine: filled.lines.length > 0 },
    { label: '填入', value: `${written}格`, isFine: written > 0 },
    {
      label: '没有填上',
      value: missing.length === 0 ? '没有' : `${missing.length}格，写在“未填说明”里`,
      isFine: missing.length === 0,
    },
    ...(filled.insert
      ? [
          {
            label: '插入行',
            value: `原表行数不够，插入了${filled.insert.count}行，下面的合计和表尾已后移`,
            isFine: true,
          },
        ]
      : []),
    ...(filled.leftOut > 0
      ? [
          {
            label: '没有写进',
            value: `${filled.leftOut}行，原表只有${filled.lines.length}行可填，又不能插入行`,
            isFine: false,
          },
        ]
      : []),
    ...(filled.masked.length > 0
      ? [
          {
            label: '个人号码',
            value: `${filled.masked.map((column) => headingOf(filled, column)).join('、')}已遮蔽；要完整号码请申请`,
            isFine: false,
          },
        ]
      : []),
    ...sums(filled),
  ];
};

/** The sheet 未填说明, put at the end of the workbook: each cell that could not be filled, and why. */
export const unfilledSheet = (filled: FilledSheet, existing: readonly string[]): PlainSheet | undefined => {
  const missing = unfilledOf(filled);
  const checks = checksOf(filled).filter(({ isFine }) => !isFine);
  if (missing.length === 0 && checks.length === 0) return undefined;
  let name = '未填说明';
  for (let at = 2; existing.includes(name); at += 1) name = `未填说明${at}`;
  const words = new Map(filled.lines.map((line) => [line.row, line.words]));
  return {
    name,
    widths: [10, 16, 30, 50],
    rows: [
      ['位置', '行', '栏目', '没有填的原因'],
      ...missing.map(({ row, cell, heading, reason }) => [cell, words.get(row) ?? null, heading, reason]),
      [],
      ['核对'],
      ...checksOf(filled).map(({ label, value }) => [null, label, value]),
    ],
  };
};
