import { wordChange, wordFigure, type FigureChip } from '#kit';
import { getMetric, type FigureValue } from '#modules/metrics';
import { sliceOf } from './figures-of.ts';
import type { ReportFigure } from './report.ts';

const wordedAs = (chip: FigureChip, figure: FigureValue, before: FigureValue | undefined): string => {
  const { unit } = getMetric(chip.metric);
  const shown = {
    unit,
    ...(chip.scale && { scale: chip.scale }),
    ...(chip.unit !== undefined && { shownUnit: chip.unit }),
  };
  return chip.compare
    ? wordChange(figure.value, before?.value ?? null, {
        ...shown,
        by: chip.compare === 'last-year-change' ? 'amount' : 'rate',
      })
    : wordFigure(figure.value, { ...shown, wording: chip.wording });
};

/**
 * A chip with its value: worded as the template asks, or named as missing where there is no record. `before` is the figure
 * of the same days of last year, for a chip that compares.
 */
export const resolveFigure = (
  chip: FigureChip,
  number: number,
  figure: FigureValue,
  before?: FigureValue,
): ReportFigure => {
  const metric = getMetric(chip.metric);
  const missing = figure.value === null;
  const text = missing ? `［缺：${metric.title}］` : wordedAs(chip, figure, before);
  return {
    number,
    metric: chip.metric,
    title: metric.title,
    unit: metric.unit,
    slice: sliceOf(chip),
    wording: chip.wording,
    text,
    value: figure.value,
    ...(figure.numerator !== undefined && { numerator: figure.numerator }),
    ...(figure.denominator !== undefined && { denominator: figure.denominator }),
    rowCount: figure.rowCount,
    ...(figure.lateRows && { lateRows: figure.lateRows }),
    missing,
    definition: metric.description,
    basis: metric,
  };
};
