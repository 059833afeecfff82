import { findMetric } from '#definitions';
import type { RegionCode } from '#kit';
import { toTwoDecimals } from '#kit/wording/round-figure.ts';
import { regionBook } from '#modules/imports';
import { maySeeFigure, metricValues, type FigureValue } from '#modules/metrics';
import { inScope } from '#platform/db/database.ts';
import type { Filled } from './fill-values.ts';
import {
  rowsThere,
  sourcesOf,
  wordsAt,
  type FillAsk,
  type FilledCell,
  type FilledSheet,
} from './filled-cells.ts';
import { MOST_ROWS, tooManyRows } from './most-rows.ts';
import type { Source } from './plan-contracts.ts';
import { areaOfWords } from './propose-plan.ts';
import type { RecognisedSheet, SheetHeading } from './recognise-sheet.ts';

const TEN_THOUSAND = 10_000;
const FEN = 100;

/** A figure as the sheet wants it: money in yuan, or in 万元 where the sheet says so. */
const figureIn = (value: FigureValue, unit: string, heading: SheetHeading | undefined): Filled => {
  if (value.value === null) return { kind: 'none', reason: '没有登记过，不知道是多少' };
  const isMoney = unit === '元';
  const yuan = isMoney ? value.value / FEN : value.value;
  const size = heading?.inTenThousands[isMoney ? 'money' : 'figures'] ? TEN_THOUSAND : 1;
  return { kind: 'number', number: toTwoDecimals(yuan, size) };
};

/** A row that names an area; null where no standing area has the name. */
interface NamedRow {
  readonly row: number;
  readonly words: string;
  readonly ordinal: number;
  readonly region: RegionCode | null;
}

/** What goes into a row of an area without counting; undefined for a figure that is to be counted. */
const plainOf = (
  source: Source,
  { words, ordinal, region }: NamedRow,
  maySee: (metric: string, region: RegionCode) => boolean,
): Filled | undefined => {
  if (source.kind === 'ordinal') return { kind: 'number', number: ordinal };
  if (source.kind === 'constant') return { kind: 'text', text: source.text };
  if (source.kind !== 'metric') return { kind: 'none', reason: '地区的行不填人员信息' };
  if (region === null) return { kind: 'none', reason: `没有找到地区“${words}”` };
  return maySee(source.metric, region) ? undefined : { kind: 'none', reason: '这个数字超出您岗位的范围' };
};

/** Fills the rows that name areas with figures, all of them counted by one question. */
export const fillAreas = async (
  { db, actor, plan, grid }: FillAsk,
  sheet: RecognisedSheet,
  column: number,
): Promise<FilledSheet> => {
  const readable = actor.scopeFor('metric.read');
  const rows = [...rowsThere(grid, sheet), ...(sheet.totalRow === null ? [] : [sheet.totalRow])];
  const lines = rows.map((row) => ({ row, person: null, words: wordsAt(grid, row, column) }));
  if (rows.length > MOST_ROWS) throw tooManyRows();
  const headings = new Map(sheet.headings.map((one) => [one.column, one]));
  return inScope(db, readable, async (tx) => {
    const regions = await regionBook(tx);
    const named = lines
      .flatMap(({ row, words }) => (words === null ? [] : [{ row, words }]))
      .map((line, at) => ({
        ...line,
        ordinal: at + 1,
        region: areaOfWords(line.words, plan.region, regions),
      }));
    const cells = named.flatMap((line) =>
      sourcesOf(plan).map((one) => ({
        row: line.row,
        region: line.region,
        ...one,
        filled: plainOf(one.source, line, (metric, region) => maySeeFigure(readable, metric, region)),
      })),
    );
    const plain = cells.flatMap(({ row, column: place, filled }): FilledCell[] =>
      filled ? [{ row, column: place, filled }] : [],
    );
    const counted = cells.flatMap(({ row, column: place, region, source, filled }) =>
      filled || source.kind !== 'metric' || region === null
        ? []
        : [
            {
              row,
              column: place,
              query: {
                metric: source.metric,
                slice: source.slice,
                region,
                from: plan.from,
                to: plan.to,
              },
            },
          ],
    );
    const figures = await metricValues(
      tx,
      counted.map(({ query }) => query),
    );
    return {
      sheet,
      lines,
      cells: [
        ...plain,
        ...counted.map(({ row, column: place, query }, at) => ({
          row,
          column: place,
          figure: figures[at]!,
          filled: figureIn(figures[at]!, findMetric(query.metric)?.unit ?? '', headings.get(place)),
        })),
      ],
      insert: null,
      leftOut: 0,
      masked: [],
    };
  });
};
