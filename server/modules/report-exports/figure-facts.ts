import { wordFigure } from '#kit';
import { figureNote } from './reported-marks.ts';
import { officialDate } from '#platform/documents/official-date.ts';
import { countedRows, reportedNote, type ResolvedFigure } from '#kit/report-document/index.ts';

const amount = (value: number | null, unit: string): string => wordFigure(value, { unit });

/**
 * What stands behind a figure, in pairs of a word and its value: definition, area, days, exact value, numerator and
 * denominator, number of records, what it is compared with and how a forecast was reckoned. Aggregates only.
 */
export const figureFacts = (figure: ResolvedFigure): readonly (readonly [string, string])[] => {
  const { numerator, denominator, base, forecast, missingText, sliceTitle, unit } = figure;
  const note = figure.reported && figureNote(figure);
  return [
    ['指标', sliceTitle ? `${figure.title}（${sliceTitle}）` : figure.title],
    ['口径', figure.definition],
    ['地区', figure.regionName],
    ['时段', `${officialDate(figure.from)}至${officialDate(figure.to)}`],
    ...(figure.value === null ? [] : [['数值', amount(figure.value, unit)] as const]),
    ...(numerator === undefined || denominator === undefined
      ? []
      : [['分子 / 分母', `${numerator} / ${denominator}`] as const]),
    ...(note
      ? [['来源', note] as const]
      : [['记录数', `${countedRows(figure.rowCount, figure.lateRows)}条`] as const]),
    ...(base
      ? [
          [
            '比较基数',
            `${base.text}：${amount(base.value, unit)}${base.reported ? `（${reportedNote(base.reported.source)}）` : ''}`,
          ] as const,
        ]
      : []),
    ...(forecast ? [['预计办法', forecast.text] as const] : []),
    ...(missingText ? [['缺数原因', missingText] as const] : []),
  ];
};
