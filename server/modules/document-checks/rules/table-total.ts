import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Defect } from '../define-rule.ts';
import { wrongTotalsOfLines } from '../sums/totals-of-lines.ts';
import { wrongCells } from '../sums/table-relations.ts';
import { TOTAL_LABEL } from '../text/total-label.ts';

/** Rows and columns that are parts of others, or no numbers to add. */
const NOT_ADDED =
  /小计|其中|率|%|％|占比|比例|平均|人均|同比|增幅|序号|编号|年份|年度|日期|时间|电话|标准|单价/;
const NUMBER = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/;

interface Cell {
  readonly block: number;
  readonly text: string;
}

type Grid = Map<number, Map<number, Cell>>;

const gridsOf = ({ blocks }: CheckedDocument): Grid[] => {
  const grids = new Map<number, Grid>();
  for (const [block, { cell, text }] of blocks.entries()) {
    if (!cell || text.trim() === '') continue;
    const grid = grids.get(cell.table) ?? new Map<number, Map<number, Cell>>();
    const row = grid.get(cell.row) ?? new Map<number, Cell>();
    if (!row.has(cell.column)) row.set(cell.column, { block, text: text.trim() });
    grid.set(cell.row, row);
    grids.set(cell.table, grid);
  }
  return [...grids.values()];
};

const numberOf = (cell: Cell | undefined): number | undefined =>
  cell && NUMBER.test(cell.text) ? Number(cell.text.replaceAll(',', '')) : undefined;

const isRowOfTotals = (row: Map<number, Cell>): boolean =>
  [...row.values()].slice(0, 2).some(({ text }) => TOTAL_LABEL.test(text));

/** A table by months or quarters, in which what is told of one holds what is told of those before it. */
const PERIOD = /(?:月|月份|季度|半年|年)$/;
const RUNNING = /累计|截至|[期月季年]末|在册|现有|余额/;
const isByPeriod = (rows: readonly Map<number, Cell>[]): boolean =>
  rows.filter((row) => [...row.values()].slice(0, 2).some(({ text }) => PERIOD.test(text))).length >= 2;

/** Columns whose total stands in the first or last row of numbers. */
function* judge(grid: Grid): Generator<Defect> {
  const rows = [...grid.values()];
  const totals = rows.filter(isRowOfTotals);
  const [total] = totals;
  if (
    totals.length !== 1 ||
    !total ||
    rows.some((row) => [...row.values()].some(({ text }) => /小计|其中/.test(text)))
  )
    return;
  for (const [column, cell] of total) {
    const written = numberOf(cell);
    const heading = rows.flatMap((row) => row.get(column) ?? []).filter((one) => numberOf(one) === undefined);
    const isApart = (words: RegExp): boolean => heading.some(({ text }) => words.test(text));
    if (written === undefined || isApart(NOT_ADDED) || (isByPeriod(rows) && isApart(RUNNING))) continue;
    const parts = rows.filter((row) => row !== total).flatMap((row) => numberOf(row.get(column)) ?? []);
    const real = Math.round(parts.reduce((sum, part) => sum + part, 0) * 100) / 100;
    const isWhole = parts.length >= 2 && parts.length >= rows.length - 4;
    if (isWhole && Math.abs(real - written) > 1e-6)
      yield {
        block: cell.block,
        start: 0,
        end: cell.text.length,
        message: `合计写的是${cell.text}，各行相加是${real}。`,
        proposal: '核对各行和合计后改正。',
      };
  }
}

export const tableTotal = defineRule({
  code: 'table-total',
  name: '表格合计不符',
  reason: '合计应当等于各行相加。',
  severity: 'error',
  examples: {
    wrong: [
      '东湖街道：18户，9.0万元\n西苑街道：15户，7.5万元\n南桥街道：12户，6.2万元\n合计：45户，⟦22.4万元⟧',
      '|乡镇|走访人次|\n|东山镇|120|\n|西河镇|80|\n|合计|⟦210⟧|',
      '|乡镇|来信|来访|合计|\n|东山镇|12|8|20|\n|西河镇|7|9|⟦18⟧|\n|南桥镇|3|4|7|',
    ],
    right: [
      '东湖街道：18户，9.0万元\n西苑街道：15户，7.5万元\n南桥街道：12户，6.2万元\n合计：45户，22.7万元',
      '|乡镇|走访人次|满意率（%）|\n|东山镇|120|98|\n|西河镇|80|96|\n|合计|200|97.2|',
      '|乡镇|户数|\n|合计|5|\n|东山镇|2|\n|西河镇|3|',
      '|月份|受理|累计受理|\n|1月|12|12|\n|2月|15|27|\n|3月|18|45|\n|合计|45|45|',
      '|乡镇|一等功|二等功|三等功|小计|\n|东山镇|0|2|12|14|\n|西河镇|1|0|8|9|\n|南桥镇|-|1|5|6|\n|合计|1|3|25|29|',
      '|序号|乡镇|一等功|二等功|三等功|合计|\n|1|东山镇|0|2|12|14|\n|2|西河镇|0|1|8|9|\n|3|南桥镇|0|1|5|6|\n|4|北桥镇|0|3|5|8|\n|5|云山乡|1|3|25|29|',
    ],
  },
  *find(document) {
    const told = new Set<number>();
    for (const defect of [...gridsOf(document)].flatMap((grid) => [...judge(grid)])) {
      told.add(defect.block);
      yield defect;
    }
    yield* wrongTotalsOfLines(document);
    for (const defect of wrongCells(document, 'sums')) if (!told.has(defect.block)) yield defect;
  },
});
