import type { ChipPeriod, ChipRegion } from '#kit/report-document/index.ts';

/** What 'report' means to a chip: the area, the days up to the cut-off, and how far a forecast may reach. */
export interface FigureSetting {
  readonly region: number;
  /** Inclusive business days. */
  readonly from: string;
  readonly to: string;
  readonly forecastTo: string | null;
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days a chip counts records of; a forecast starts from those up to the cut-off. */
export const daysOf = (setting: FigureSetting, period: ChipPeriod): Days =>
  typeof period === 'string' ? { from: setting.from, to: setting.to } : period;

export const regionOf = (setting: FigureSetting, region: ChipRegion): number =>
  region === 'report' ? setting.region : region;
