import { addDays, monthEnd, type RegionCode } from '#kit';
import { findMetric } from '#definitions';
import {
  MOST_METRICS,
  type Breakdown,
  type FigureTableAttributes,
  type ResolvedTable,
  type TableCell,
} from '#kit/report-document/index.ts';
import { figureFault, slicesOf, type FigureQuery } from '#modules/metrics';
import type { Scope } from '#platform/auth/scope.ts';
import { daysOf, regionOf, type Days, type FigureSetting } from './figure-setting.ts';
import type { KnownAreas } from './known-areas.ts';
import { missingText } from './missing-figure.ts';
import { metricRowQueries, metricRows } from './plan-metric-rows.ts';
import type { ReadFigure } from './present-figure.ts';
import { NO_VALUE, valueCell } from './value-cell.ts';
import { cellUnit } from './word-cell.ts';

interface TableRow {
  readonly label: string;
  /** What tells this row's figures apart from the whole. */
  readonly part: Partial<Pick<FigureQuery, 'region' | 'from' | 'to' | 'slice'>>;
  readonly isWhole?: true;
}

/** A table or chart, row by row, before its values are read. */
export interface TablePlan {
  readonly attrs: FigureTableAttributes;
  readonly region: RegionCode;
  readonly days: Days;
  readonly rows: readonly TableRow[];
  readonly scope: Scope;
}

/** More rows than a page holds are not a table of a report. */
const MOST_ROWS = 60;

const monthRows = ({ from, to }: Days): TableRow[] => {
  const rows: TableRow[] = [];
  const manyYears = from.slice(0, 4) !== to.slice(0, 4);
  for (let day = from; day <= to && rows.length <= MOST_ROWS;) {
    const end = monthEnd(day);
    const month = `${Number(day.slice(5, 7))}月`;
    rows.push({
      label: manyYears ? `${day.slice(0, 4)}年${month}` : month,
      part: { from: day, to: end < to ? end : to },
    });
    day = addDays(end, 1);
  }
  return rows;
};

const sliceRows = ({ metrics, sliceField }: FigureTableAttributes): TableRow[] => {
  const metric = findMetric(metrics[0] ?? '');
  const slice = metric && slicesOf(metric).find(({ field }) => field === sliceField);
  return (slice?.values ?? []).map(({ value, label }) => ({
    label,
    part: { slice: `${sliceField}=${value}` },
  }));
};

/**
 * The area itself, then those directly below. Its own figure and not their sum: different people are counted once, a rate
 * is of all cases, and what was recorded at the area itself lies in none below.
 */
const areaRows = (region: RegionCode, { from }: Days, areas: KnownAreas): TableRow[] => {
  const below = areas
    .childrenOf({ region, since: from })
    .map((code) => ({ label: areas.nameOf(code), part: { region: code } }));
  return below.length === 0 ? [] : [{ label: areas.nameOf(region), part: {}, isWhole: true }, ...below];
};

/** Plans a table: one row an area below, a month, or a part. */
export const planTable = (
  attrs: FigureTableAttributes,
  { scope, setting, areas }: { scope: Scope; setting: FigureSetting; areas: KnownAreas },
): TablePlan => {
  const region = regionOf(setting, attrs.region);
  const days = daysOf(setting, attrs.period);
  const rowsBy: Readonly<Record<Breakdown, () => readonly TableRow[]>> = {
    // Each metric is a row of its own; see plan-metric-rows.ts.
    metric: () => [],
    area: () => areaRows(region, days, areas),
    month: () => monthRows(days),
    slice: () => sliceRows(attrs),
  };
  return { attrs, region, days, rows: rowsBy[attrs.by](), scope };
};

const queryOf = ({ region, days }: TablePlan, metric: string, { part }: TableRow): FigureQuery => ({
  metric,
  region,
  ...days,
  slice: '',
  ...part,
});

const faultOf = ({ scope, region }: TablePlan, metric: string, row: TableRow) =>
  figureFault(scope, { metric, region: row.part.region ?? region, slice: row.part.slice ?? '' });

const tooLong = ({ rows }: TablePlan): boolean => rows.filter(({ isWhole }) => !isWhole).length > MOST_ROWS;
const tooWide = ({ attrs }: TablePlan): boolean => attrs.metrics.length > MOST_METRICS.asColumns;

/** Every query of a table. */
export const tableQueries = (plan: TablePlan): FigureQuery[] =>
  plan.attrs.by === 'metric' ? metricRowQueries(plan) : gridQueries(plan);

const gridQueries = (plan: TablePlan): FigureQuery[] =>
  tooLong(plan) || tooWide(plan)
    ? []
    : plan.rows.flatMap((row) =>
        plan.attrs.metrics
          .filter((metric) => !faultOf(plan, metric, row))
          .map((metric) => queryOf(plan, metric, row)),
      );

const wholeFault = (plan: TablePlan): string | null => {
  if (tooWide(plan)) return `最多${MOST_METRICS.asColumns}列，请减少指标，或改为按指标列。`;
  if (tooLong(plan)) return `共${plan.rows.length}行以上，超过${MOST_ROWS}行，请缩小范围。`;
  if (plan.rows.length > 0) return null;
  return plan.attrs.by === 'slice' ? missingText('unknown-slice') : '没有下级地区或时段可列。';
};

const presentCell = (plan: TablePlan, metric: string, row: TableRow, read: ReadFigure): TableCell => {
  const fault = faultOf(plan, metric, row);
  if (fault) return { value: null, text: NO_VALUE, missing: fault };
  return valueCell(queryOf(plan, metric, row), read);
};

const MOST_NAMED = 3;

/** What a table is called that its writer gave no title: by its metrics, so that paper never bears an empty line. */
const titleOf = ({ title, metrics }: FigureTableAttributes): string => {
  if (title.trim() !== '') return title;
  const names = metrics.slice(0, MOST_NAMED).map((code) => findMetric(code)?.title ?? code);
  return names.join('、') + (metrics.length > MOST_NAMED ? `等${metrics.length}项` : '');
};

/** The table with its values; a cell without one says why. */
export const presentTable = (plan: TablePlan, read: ReadFigure): ResolvedTable => {
  const { id, by } = plan.attrs;
  const title = titleOf(plan.attrs);
  if (by === 'metric') return { id, title, ...metricRows(plan, read), missingText: null };
  const missing = wholeFault(plan);
  return {
    id,
    title,
    columns: plan.attrs.metrics.map((code) => {
      const metric = findMetric(code);
      return { metric: code, title: metric?.title ?? code, unit: cellUnit(metric?.unit ?? '') };
    }),
    rows: missing
      ? []
      : plan.rows.map((row) => ({
          label: row.label,
          ...(row.isWhole && { isWhole: row.isWhole }),
          cells: plan.attrs.metrics.map((metric) => presentCell(plan, metric, row, read)),
        })),
    missingText: missing,
  };
};
