import { periodFits, regionLevel, type RegionCode, type ReportDays, type ReportDefinition } from '#kit';
import { Problem } from '#platform/errors/problem.ts';

const PERIODS = { month: '一个月', quarter: '一个季度', year: '一年', any: '任意时段' } as const;
const LEVELS = {
  province: '省',
  city: '市',
  county: '县（区）',
  township: '镇街',
  village: '村（社区）',
} as const;

/**
 * A template speaks of 本月 or 全市: it is refused for days or an area it was not written for. Throws Problem invalid that
 * says which it takes.
 */
export const requireTemplateFits = (
  { name, periods, levels }: ReportDefinition,
  { region, ...days }: ReportDays & { readonly region: RegionCode },
): void => {
  if (!periods.some((kind) => periodFits(kind, days))) {
    const wanted = periods.map((kind) => PERIODS[kind]).join('或');
    const message = `“${name}”用于${wanted}，所选时段是${days.from}至${days.to}。`;
    throw new Problem('invalid', 'report-period', message, {
      advice: '请改选时段；没有结束的时段可以只到截止日期为止。',
      fields: [{ field: 'from', message }],
    });
  }
  if (levels && !levels.includes(regionLevel(region))) {
    const message = `“${name}”用于${levels.map((level) => LEVELS[level]).join('、')}一级。`;
    throw new Problem('invalid', 'report-level', message, {
      advice: '请改选地区，或换一个模板。',
      fields: [{ field: 'region', message }],
    });
  }
};
