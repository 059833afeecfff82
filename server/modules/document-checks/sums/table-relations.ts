import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { rateDiffers } from './rate-differs.ts';
import { TOTAL_LABEL } from '../text/total-label.ts';
import { isEqual } from './parts-of-whole.ts';

/** What a table writes in a cell: a number, with its decimals, and whether it is a rate. */
interface Cell {
  readonly block: number;
  readonly text: string;
  readonly value: number;
}

/** The numbers of a row by their columns, and whether it tells the total of the others. */
interface Row {
  readonly cells: Map<number, Cell>;
  readonly isTotal: boolean;
}

interface Table {
  readonly headings: Map<number, string>;
  readonly totals: Set<number>;
  readonly rows: Map<number, Map<number, Cell>>;
}

const NUMBER = /^-?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*[%％]?$/;
const RATE = /率|占比|比例|%|％|比重/;
const SUM = /合计|小计|总数|总计|共计|结余|剩余|未|增减|相差/;
const FEWEST_ROWS = 3;
/** So many of the rows must show what a column is reckoned from before one that does not is told. */
const LEAST_SHARE = 0.6;
/** More columns than these hold one that fits by chance. */
const MOST_COLUMNS = 20;

const tablesOf = ({ blocks }: CheckedDocument): Map<number, Table> => {
  const tables = new Map<number, Table>();
  for (const [block, { cell, text }] of blocks.entries()) {
    if (!cell) continue;
    const table = tables.get(cell.table) ?? {
      headings: new Map<number, string>(),
      totals: new Set<number>(),
      rows: new Map<number, Map<number, Cell>>(),
    };
    tables.set(cell.table, table);
    const written = text.trim();
    const match = NUMBER.exec(written);
    if (!match) {
      if (TOTAL_LABEL.test(written)) table.totals.add(cell.row);
      if (!table.headings.has(cell.column)) table.headings.set(cell.column, written);
      continue;
    }
    const row = table.rows.get(cell.row) ?? new Map<number, Cell>();
    row.set(cell.column, { block, text: written, value: Number(written.replaceAll(/[,%％\s]/g, '')) });
    table.rows.set(cell.row, row);
  }
  return tables;
};

/** How a column may follow from others of its row. */
interface Relation {
  readonly words: string;
  readonly columns: readonly number[];
  readonly reckon: (values: readonly number[]) => number;
}

const pairsOf = (columns: readonly number[]): readonly (readonly [number, number])[] =>
  columns.flatMap((one) => columns.filter((other) => other !== one).map((other) => [one, other] as const));

/** A rate is one column over another in per cent, or the growth from one to the other. */
const relationsOfRates = (columns: readonly number[]): Relation[] => [
  ...pairsOf(columns).map((pair) => ({
    words: '占前一列的',
    columns: pair,
    reckon: ([whole = 0, part = 0]: readonly number[]) => (part / whole) * 100,
  })),
  ...pairsOf(columns).map((pair) => ({
    words: '比前一列变化',
    columns: pair,
    reckon: ([from = 0, to = 0]: readonly number[]) => ((to - from) / from) * 100,
  })),
];

const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** 一等功、二等功、三等功 after 序号: columns that stand beside each other, three or more. */
const runsOf = (columns: readonly number[]): readonly (readonly number[])[] =>
  columns.flatMap((_, from) =>
    columns.slice(from + FEWEST_ROWS - 1).map((_, more) => columns.slice(from, from + FEWEST_ROWS + more)),
  );

/** A sum is that of all columns, of a run of them or of two; a rest is the difference of two. */
const relationsOfSums = (columns: readonly number[]): Relation[] => [
  { words: '各列之和是', columns, reckon: totalOf },
  ...runsOf(columns).map((run) => ({ words: '各列之和是', columns: run, reckon: totalOf })),
  ...pairsOf(columns).map((pair) => ({ words: '两列之和是', columns: pair, reckon: totalOf })),
  ...pairsOf(columns).map((pair) => ({
    words: '两列之差是',
    columns: pair,
    reckon: ([one = 0, other = 0]: readonly number[]) => one - other,
  })),
];

const digitsOf = ({ text }: Cell): string => text.replaceAll(/[,%％\s]/g, '');

const fits = (real: number, cell: Cell, isRate: boolean): boolean =>
  isRate ? !rateDiffers(cell.value < 0 ? real : Math.abs(real), digitsOf(cell)) : isEqual(real, cell.value);

const valuesOf = ({ cells }: Row, columns: readonly number[]): number[] =>
  columns.flatMap((column) => cells.get(column)?.value ?? []);

/** How the rows of a table bear a relation out. */
interface Borne {
  readonly right: number;
  /** Rows that show it: a part of nothing shows no sum. */
  readonly shown: number;
  readonly wrong: readonly { readonly cell: Cell; readonly real: number; readonly words: string }[];
}

const bornOut = (rows: readonly Row[], column: number, isRate: boolean, relation: Relation): Borne => {
  const { words, columns, reckon } = relation;
  const isSomething = (row: Row): boolean => columns.every((one) => row.cells.get(one)!.value > 0);
  const told = rows
    .filter((row) => row.cells.has(column) && columns.every((one) => row.cells.has(one)))
    .filter((row) => !isRate || isSomething(row));
  const real = (row: Row): number => reckon(valuesOf(row, columns));
  const parts = told.filter(({ isTotal }) => !isTotal).map((row) => valuesOf(row, columns));
  const ofAll = reckon(columns.map((_, at) => totalOf(parts.map((values) => values[at]!))));
  // The total of a table may be wrong itself, which is told of it; its rate then follows from the rows.
  const isRight = (row: Row): boolean => {
    const cell = row.cells.get(column)!;
    return fits(real(row), cell, isRate) || (row.isTotal && fits(ofAll, cell, isRate));
  };
  const [right = [], wrong = []] = [true, false].map((is) => told.filter((row) => isRight(row) === is));
  return {
    right: right.length,
    shown: right.filter(isSomething).length,
    wrong: wrong.map((row) => ({ cell: row.cells.get(column)!, real: real(row), words })),
  };
};

/** The rows whose cell of a column does not follow from the others as it does in most rows, with what it should be. */
const misfitsOf = (rows: readonly Row[], column: number, isRate: boolean): Borne['wrong'] => {
  const others = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))]
    .filter((one) => one !== column)
    .toSorted((left, right) => left - right);
  if (others.length < 2 || others.length > MOST_COLUMNS) return [];
  const borne = (isRate ? relationsOfRates(others) : relationsOfSums(others))
    .map((relation) => bornOut(rows, column, isRate, relation))
    .filter(({ shown }) => shown > 0);
  if (borne.some(({ right, wrong }) => right >= FEWEST_ROWS && wrong.length === 0)) return [];
  return (
    borne.find(({ shown, wrong }) => {
      const all = shown + wrong.length;
      return all >= FEWEST_ROWS && shown >= Math.max(2, all * LEAST_SHARE);
    })?.wrong ?? []
  );
};

/** Cells of tables that do not follow from others of their row as the rest of the column does. */
export function* wrongCells(document: CheckedDocument, of: 'rates' | 'sums'): Generator<Defect> {
  for (const { headings, rows, totals } of tablesOf(document).values()) {
    const all = [...rows].map(([row, cells]): Row => ({ cells, isTotal: totals.has(row) }));
    for (const column of new Set(all.flatMap(({ cells }) => [...cells.keys()]))) {
      const heading = headings.get(column) ?? '';
      const isRate =
        RATE.test(heading) || all.some(({ cells }) => /[%％]$/.test(cells.get(column)?.text ?? ''));
      if (of === 'rates' ? !isRate : isRate || !SUM.test(heading)) continue;
      for (const { cell, real, words } of misfitsOf(all, column, isRate))
        yield {
          block: cell.block,
          start: 0,
          end: cell.text.length,
          message: `按别的行的算法，${words}${Math.round(real * 10) / 10}${isRate ? '%' : ''}，这里写的是${cell.text}。`,
          proposal: '核对这一行的各数后改正。',
        };
    }
  }
}
