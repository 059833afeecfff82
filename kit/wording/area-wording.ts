import { MISSING_FIGURE, wordFigure, type WordingOptions } from './figure-wording.ts';

export interface AreaFigure {
  readonly name: string;
  readonly value: number | null;
}

/** The figure of each area in one breath: 青岚区120人、白溪县98人. An area without record is named as such, not left out. */
export const wordAreas = (areas: readonly AreaFigure[], options: WordingOptions): string =>
  areas.length === 0
    ? MISSING_FIGURE
    : areas.map(({ name, value }) => `${name}${wordFigure(value, options)}`).join('、');
