import type { LayoutColumn, NotesSheet, SheetLayout } from '#platform/files/excel/sheet-layout.ts';
import { headingOf, type SheetColumn } from '../reading/sheet-column.ts';

const layoutColumn = (column: SheetColumn): LayoutColumn => ({
  heading: headingOf(column),
  format: column.format,
  ...(column.required ? { required: true } : {}),
  ...(column.group ? { group: column.group } : {}),
  ...(column.width ? { width: column.width } : {}),
  ...(column.choices ? { choices: column.choices } : {}),
  ...(column.hint ? { hint: column.hint } : {}),
});

/** A sheet of these columns. */
export const layoutOf = (
  title: string,
  columns: readonly SheetColumn[],
  more: Partial<Pick<SheetLayout, 'subtitle' | 'name'>> = {},
): SheetLayout => ({ name: title.slice(0, 31), title, columns: columns.map(layoutColumn), ...more });

const FORMS: Readonly<Record<LayoutColumn['format'], string>> = {
  text: '文字',
  integer: '整数',
  money: '金额，单位元，最多两位小数',
  date: '日期，如2026-01-05',
};

const LISTED_CHOICES = 60;

/** 填表说明: one row per column, with an example, and the rules that hold for every sheet. */
export const notesOf = (
  columns: readonly SheetColumn[],
  example: Readonly<Record<string, string | number | boolean | null>>,
): NotesSheet => ({
  name: '填表说明',
  widths: [24, 10, 44, 60, 30],
  rows: [
    ['栏目', '是否必填', '怎样填', '可填内容', '示例'],
    ...columns.map((column) => [
      headingOf(column),
      column.required ? '必填' : '选填',
      column.hint ?? (column.choices ? '从下拉列表中选择' : FORMS[column.format]),
      (column.choices ?? column.words ?? []).slice(0, LISTED_CHOICES).join('、'),
      exampleOf(column, example[column.code] ?? null),
    ]),
    [],
    ['通用规则', null, '带星号（*）的红色栏目必须填写；表头可以调整顺序，不用的选填列可以删除。'],
    [null, null, '身份证号、账号、区划代码所在列请保持“文本”格式。'],
    [null, null, '合计行、填表人等写在表格下方，导入时自动跳过；隐藏的工作表不读取。'],
    [null, null, '同一文件重复导入不会产生重复数据。'],
  ],
});

const exampleOf = ({ format }: SheetColumn, value: string | number | boolean | null): string | null => {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return format === 'money' && typeof value === 'number' ? (value / 100).toFixed(2) : String(value);
};
