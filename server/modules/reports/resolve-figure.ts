import { wordFigure, type FigureChip } from '#kit';
import { getMetric, type FigureValue } from '#modules/metrics';
import { sliceOf } from './figures-of.ts';
import type { ReportFigure } from './report.ts';

/** A chip with its value: worded as the template asks, or named as missing where there is no record. */
export const resolveFigure = (chip: FigureChip, number: number, figure: FigureValue): ReportFigure => {
  const metric = getMetric(chip.metric);
  const missing = figure.value === null;
  const text = missing
    ? `［缺：${metric.title}］`
    : wordFigure(figure.value, {
        unit: metric.unit,
        wording: chip.wording,
        ...(chip.scale && { scale: chip.scale }),
        ...(chip.unit !== undefined && { shownUnit: chip.unit }),
      });
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
    missing,
    definition: metric.description,
    basis: metric,
  };
};
