import { toTwoDecimals } from '../wording/round-figure.ts';
import type { ResolvedTable, TableCell } from './desk-contracts.ts';

/** A column heading with its unit: 走访慰问人次（人次）. */
const headed = ({ title, unit }: ResolvedTable['columns'][number]): string =>
  unit ? `${title}（${unit}）` : title;

/** Whether the rows are metrics, each with a unit of its own. */
const hasUnits = ({ rows }: ResolvedTable): boolean => rows.some(({ unit }) => unit !== undefined);

/** Headings of the columns with values. */
export const columnHeadings = ({ columns }: ResolvedTable): string[] => columns.map(headed);

/** The title of a chart on paper, with the unit where all it draws has one. */
export const chartCaption = ({ title, columns }: ResolvedTable): string => {
  const [unit, ...others] = [...new Set(columns.map((column) => column.unit))];
  return unit && others.length === 0 ? `${title}（单位：${unit}）` : title;
};

/** Headings of the columns before those with values: 地区 or 项目, and 计量单位 where rows are metrics. */
export const rowHeadings = (table: ResolvedTable): string[] => {
  if (hasUnits(table)) return ['指标', '计量单位'];
  return table.rows.some(({ isWhole }) => isWhole) ? ['地区'] : ['项目'];
};

/** The rows of a table as they are printed: what a row is called, then its values. */
export const printedRows = (table: ResolvedTable): { names: string[]; cells: readonly TableCell[] }[] =>
  table.rows.map(({ label, unit, cells }) => ({
    names: hasUnits(table) ? [label, unit ?? ''] : [label],
    cells,
  }));

/** What is drawn: the rows beside each other, without the whole they are parts of. */
export const drawnTable = (table: ResolvedTable): ResolvedTable => ({
  ...table,
  rows: table.rows.filter(({ isWhole }) => !isWhole),
});

const MONEY: Readonly<Record<string, number>> = { 元: 100, 万元: 1_000_000 };

/** A value as it is drawn in its column's unit: money comes in fen. Two decimals. */
export const drawnValue = (value: number, unit: string): number => toTwoDecimals(value, MONEY[unit] ?? 1);

/** Counts of whatever share a scale; money and rates have one each. */
const scaleKind = (unit: string): string => (unit === '%' || unit in MONEY ? unit : '');

/** Whether a column is drawn on a scale of its own, at the right: not of the kind of the first one. */
export const isDrawnApart = ({ columns }: Pick<ResolvedTable, 'columns'>, column: number): boolean =>
  scaleKind(columns[column]!.unit) !== scaleKind(columns[0]!.unit);
