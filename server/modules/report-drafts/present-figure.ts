import { findMetric } from '#definitions';
import type { MissingReason, ResolvedFigure } from '#kit/report-document/index.ts';
import { sliceTitle, type FigureQuery, type FigureValue } from '#modules/metrics';
import { forecastValue, type ForecastValue } from './forecast.ts';
import type { KnownAreas } from './known-areas.ts';
import { missingMark, missingText } from './missing-figure.ts';
import type { FigurePlan } from './plan-figure.ts';
import { saysNothing, wordChip } from './word-figure.ts';

/** The value read for a query of the plan. */
export type ReadFigure = (query: FigureQuery) => FigureValue;

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

const baseOf = (plan: FigurePlan, read: ReadFigure): ResolvedFigure['base'] =>
  plan.base
    ? {
        value: read(plan.base).value,
        from: plan.base.from,
        to: plan.base.to,
        text: baseText(plan),
      }
    : null;

const carriedOn = (
  { forecast, main, attrs }: FigurePlan,
  recorded: number,
  read: ReadFigure,
): ForecastValue | null =>
  forecast && main
    ? forecastValue({
        metric: attrs.metric,
        recorded,
        sameDays: read(forecast.same).value,
        wholeYear: read(forecast.whole).value,
        cutOff: main.to,
      })
    : null;

const worded = (figure: ResolvedFigure, plan: FigurePlan, read: ReadFigure): ResolvedFigure => {
  const text = wordChip(plan.attrs, {
    value: figure.value!,
    isForecast: figure.forecast !== null,
    base: figure.base?.value ?? null,
    sisters: plan.sisters?.map(read) ?? [],
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
  const { value, rowCount, numerator, denominator } = read(plan.main);
  const counted = {
    ...bare,
    rowCount,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    base: baseOf(plan, read),
  };
  if (value === null) return missingFigure(counted, denominator === 0 ? 'no-denominator' : 'no-record');
  if (!plan.forecast) return worded({ ...counted, value }, plan, read);
  const onward = carriedOn(plan, value, read);
  if (onward === null) return missingFigure(counted, 'no-forecast');
  return worded({ ...counted, ...onward, to: plan.forecast.to }, plan, read);
};
