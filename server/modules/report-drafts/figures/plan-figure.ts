import { yearBefore, type RegionCode } from '#kit';
import type { FigureAttributes, MissingReason } from '#kit/report-document/index.ts';
import { figureFault, getMetric, type FigureQuery } from '#modules/metrics';
import type { Scope } from '#platform/auth/scope.ts';
import { daysOf, regionOf, type Days, type FigureSetting } from './figure-setting.ts';
import { isForecastable } from './forecast.ts';
import type { KnownAreas } from './known-areas.ts';

/** What a chip needs to be read, named by what each is for. */
export interface FigurePlan {
  readonly attrs: FigureAttributes;
  readonly region: RegionCode;
  readonly days: Days;
  /** Set when nothing is asked, because nothing may or can be. */
  readonly fault: MissingReason | null;
  readonly main?: FigureQuery;
  /** Last year, same days and up to the day forecast. */
  readonly forecast?: { readonly same: FigureQuery; readonly whole: FigureQuery; readonly to: string };
  readonly base?: FigureQuery;
  readonly sisters?: readonly FigureQuery[];
}

interface Desk {
  readonly scope: Scope;
  readonly setting: FigureSetting;
  readonly areas: KnownAreas;
}

const lastYear = (query: FigureQuery, days: Days = query): FigureQuery => ({ ...query, ...yearBefore(days) });

/** The figure a share is a part of: the metric whole, or the area above. */
const wholeOf = (main: FigureQuery, { areas }: Desk): FigureQuery | null => {
  if (main.slice) return { ...main, slice: '' };
  const parent = areas.parentOf(main.region);
  return parent === null ? null : { ...main, region: parent };
};

const withBase = (plan: FigurePlan, base: FigureQuery | null, { scope }: Desk): FigurePlan => {
  if (base === null) return { ...plan, fault: 'no-base' };
  const fault = figureFault(scope, { ...base, slice: base.slice ?? '' });
  return fault ? { ...plan, fault } : { ...plan, base };
};

const withSisters = (plan: FigurePlan, main: FigureQuery, { scope, areas }: Desk): FigurePlan => {
  const sisters = areas.sistersOf(main.region);
  const hidden = sisters.some((region) => figureFault(scope, { ...main, slice: main.slice ?? '', region }));
  if (hidden) return { ...plan, fault: 'outside-scope' };
  return { ...plan, sisters: sisters.map((region) => ({ ...main, region })) };
};

const withComparison = (plan: FigurePlan, main: FigureQuery, desk: Desk): FigurePlan => {
  switch (plan.attrs.compare) {
    case 'none':
      return plan;
    case 'last-year-change':
    case 'last-year-rate':
      return withBase(plan, plan.forecast?.whole ?? lastYear(main), desk);
    case 'rank':
      return withSisters(plan, main, desk);
    case 'share':
      return getMetric(main.metric).unit === '%'
        ? { ...plan, fault: 'no-share' }
        : withBase(plan, wholeOf(main, desk), desk);
  }
};

/** Plans a chip: what has to be read for it, or why it cannot be shown. */
export const planFigure = (attrs: FigureAttributes, desk: Desk): FigurePlan => {
  const region = regionOf(desk.setting, attrs.region);
  const days = daysOf(desk.setting, attrs.period);
  const bare: FigurePlan = { attrs, region, days, fault: null };
  if (!desk.areas.isKnown(region)) return { ...bare, fault: 'unknown-region' };
  const main: FigureQuery = { metric: attrs.metric, region, ...days, slice: attrs.slice ?? '' };
  const fault = figureFault(desk.scope, { ...main, slice: main.slice ?? '' });
  if (fault) return { ...bare, fault };
  const { forecastTo } = desk.setting;
  const carriesOn = attrs.period === 'forecast' && forecastTo !== null && forecastTo > days.to;
  const comparesWhole = attrs.compare === 'rank' || attrs.compare === 'share';
  if (carriesOn && (comparesWhole || !isForecastable(attrs.metric))) return { ...bare, fault: 'no-forecast' };
  const plan: FigurePlan = {
    ...bare,
    main,
    ...(carriesOn && {
      forecast: {
        same: lastYear(main),
        whole: lastYear(main, { from: days.from, to: forecastTo }),
        to: forecastTo,
      },
    }),
  };
  return withComparison(plan, main, desk);
};

/** Every query of a plan. */
export const queriesOf = (plan: FigurePlan): FigureQuery[] =>
  plan.fault
    ? []
    : [plan.main, plan.base, plan.forecast?.same, plan.forecast?.whole, ...(plan.sisters ?? [])].filter(
        (query) => query !== undefined,
      );
