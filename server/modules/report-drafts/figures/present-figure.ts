import { findMetric } from '#definitions';
import type { MissingReason, Reported, ResolvedFigure } from '#kit/report-document/index.ts';
import { sliceTitle, type FigureQuery, type FigureValue } from '#modules/metrics';
import type { ReportedRow } from '#modules/reported-figures';
import { forecastValue, type ForecastValue } from './forecast.ts';
import type { KnownAreas } from './known-areas.ts';
import { missingMark, missingText } from './missing-figure.ts';
import type { FigurePlan } from './plan-figure.ts';
import { saysNothing, wordChip } from './word-figure.ts';

/** A figure as it was read; with `reported` its value was printed once and is counted by no record. */
export type ReadValue = FigureValue & { readonly reported?: ReportedRow };

/** The value read for a query of the plan. */
export type ReadFigure = (query: FigureQuery) => ReadValue;

/** Where values are set beside or added to others, only what is counted goes in. */
const counted =
  (read: ReadFigure) =>
  (query: FigureQuery): FigureValue => {
    const value = read(query);
    return value.reported ? { ...value, value: null } : value;
  };

/** Where a reported value comes from, for the reader; nothing for a counted one. */
export const reportedOf = ({ reported }: ReadValue): { reported?: Reported } =>
  reported
    ? {
        reported: {
          source: reported.source_title,
          written: reported.written,
          keptBy: reported.kept_by_name,
          keptAt: reported.kept_at.toISOString(),
        },
      }
    : {};

const bareFigure = ({ attrs, region, days }: FigurePlan, areas: KnownAreas): ResolvedFigure => {
  const metric = findMetric(attrs.metric);
  return {
    id: attrs.id,
    metric: attrs.metric,
    title: metric?.title ?? attrs.metric,
    unit: metric?.unit ?? '',
    slice: attrs.slice,
    sliceTitle: metric && attrs.slice ? sliceTitle(metric, attrs.slice) : null,
    region,
    regionName: areas.nameOf(region),
    from: days.from,
    to: days.to,
    value: null,
    text: missingMark(metric?.title ?? attrs.metric),
    rowCount: 0,
    missing: 'no-record',
    missingText: null,
    forecast: null,
    base: null,
    definition: metric?.description ?? '',
  };
};

const missingFigure = (figure: ResolvedFigure, missing: MissingReason): ResolvedFigure => ({
  ...figure,
  missing,
  missingText: missingText(missing),
});

const baseText = ({ attrs, base }: FigurePlan): string => {
  if (attrs.compare !== 'share') return '上年同期';
  return base?.slice === '' && attrs.slice ? '全部' : '上一级地区';
};

const baseOf = (plan: FigurePlan, read: ReadFigure): ResolvedFigure['base'] => {
  if (!plan.base) return null;
  const { from, to } = plan.base;
  const base = plan.attrs.compare === 'share' ? counted(read)(plan.base) : read(plan.base);
  return { value: base.value, from, to, text: baseText(plan), ...reportedOf(base) };
};

const carriedOn = (
  { forecast, main, attrs }: FigurePlan,
  recorded: number,
  read: ReadFigure,
): ForecastValue | null =>
  forecast && main
    ? forecastValue({
        metric: attrs.metric,
        recorded,
        sameDays: counted(read)(forecast.same).value,
        wholeYear: counted(read)(forecast.whole).value,
        cutOff: main.to,
      })
    : null;

const worded = (figure: ResolvedFigure, plan: FigurePlan, read: ReadFigure): ResolvedFigure => {
  const text = wordChip(plan.attrs, {
    value: figure.value!,
    isForecast: figure.forecast !== null,
    base: figure.base?.value ?? null,
    sisters: plan.sisters?.map(counted(read)) ?? [],
    own: plan.sisters?.findIndex(({ region }) => region === plan.region) ?? -1,
  });
  if (!saysNothing(text)) return { ...figure, text, missing: null };
  const missing = plan.attrs.compare === 'rank' ? 'not-ranked' : 'no-base';
  return { ...figure, missing, missingText: text.replace(/^预计/, '').slice(1, -1) };
};

/** A planned chip with its value, its wording, or why it has none. */
export const presentFigure = (plan: FigurePlan, areas: KnownAreas, read: ReadFigure): ResolvedFigure => {
  const bare = bareFigure(plan, areas);
  if (plan.fault || !plan.main) return missingFigure(bare, plan.fault ?? 'no-record');
  const main = read(plan.main);
  const { value, rowCount, numerator, denominator } = main;
  const known = {
    ...bare,
    rowCount,
    ...(main.lateRows && { lateRows: main.lateRows }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    base: baseOf(plan, read),
    ...reportedOf(main),
  };
  if (value === null) return missingFigure(known, denominator === 0 ? 'no-denominator' : 'no-record');
  if (!plan.forecast) return worded({ ...known, value }, plan, read);
  const onward = main.reported ? null : carriedOn(plan, value, read);
  if (onward === null) return missingFigure(known, 'no-forecast');
  return worded({ ...known, ...onward, to: plan.forecast.to }, plan, read);
};
