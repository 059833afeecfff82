import { findMetric, findReport } from '#definitions';
import { wordFigure } from '#kit';
import {
  figuresIn,
  templateToDocument,
  type FigureAttributes,
  type ResolvedFigure,
} from '#kit/report-document/index.ts';
import { exportDocx } from '#modules/report-exports';
import { medianSeconds } from './measure.ts';
import { keepRun } from './results.ts';

const GOAL_MS = 2_000;
const ROUNDS = 7;
const DAYS = { from: '2026-01-01', to: '2026-11-30' };

/** A value of the size the demonstration city gives; layout takes as long whatever it is. */
const valued = (asked: FigureAttributes, at: number): ResolvedFigure => {
  const metric = findMetric(asked.metric)!;
  const value = metric.unit === '%' ? 84.3 : 1_234 + at * 37;
  return {
    id: asked.id,
    metric: asked.metric,
    title: metric.title,
    unit: metric.unit,
    slice: asked.slice,
    sliceTitle: null,
    region: 990100000000,
    regionName: '云麓市',
    ...DAYS,
    value,
    text: wordFigure(value, { unit: metric.unit, wording: asked.wording }),
    rowCount: value,
    missing: null,
    missingText: null,
    forecast: null,
    base: null,
    definition: metric.description,
  };
};

/** npm run bench -- docx: the city's annual report as docx, without and with the table of all its figures. */
export const benchDocx = async (): Promise<void> => {
  const template = findReport('annual-summary-city');
  if (!template) throw new Error('The annual summary of a city is gone.');
  const document = templateToDocument(template, {
    region: '云麓市',
    area: '全市',
    bureau: '云麓市退役军人事务局',
    year: '2026',
    nextYear: '2027',
    period: '2026年1—11月',
    term: '今年以来',
    cutOff: '截至11月底',
    topic: '',
  });
  const figures = figuresIn(document).map(valued);
  const report = {
    document,
    values: { asOf: '2026-12-01T02:00:00.000Z', figures, tables: [] },
    bureau: '云麓市退役军人事务局',
    ...DAYS,
    signedOn: '2026-12-01',
    isFinal: true,
  };
  const run = async (withFigures: boolean) => {
    const milliseconds = Math.round(
      (await medianSeconds(ROUNDS, async () => exportDocx(report, { withFigures }))) * 1_000,
    );
    return {
      work: `docx of ${figures.length} figures${withFigures ? `, with a table of ${figures.length} rows` : ''}`,
      goal: `≤ ${GOAL_MS} ms`,
      measured: `${milliseconds} ms`,
      reached: milliseconds <= GOAL_MS,
    };
  };
  keepRun('docx', [await run(false), await run(true)], { rounds: ROUNDS, figures: figures.length });
};
