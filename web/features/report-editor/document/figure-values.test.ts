import { expect, test, vi } from 'vitest';
import type { ResolvedFigure, ResolvedTable } from '#kit/report-document/desk-contracts.ts';
import {
  MOST_ASKED,
  plainFigure,
  type FigureTableAttributes,
} from '#kit/report-document/figure-attributes.ts';
import { FigureValues, type AskFigures } from './figure-values.ts';

const CALLS = plainFigure('f1', 'hotline-calls');
const ARTICLES = plainFigure('f2', 'publicity-articles');

const TABLE: FigureTableAttributes = {
  id: 't1',
  title: '走访',
  metrics: ['visits'],
  by: 'area',
  sliceField: null,
  period: 'report',
  region: 'report',
};

/** Answers each figure by its own code. */
const answering =
  (asked: string[][]): AskFigures =>
  ({ figures }) => {
    asked.push(figures.map(({ metric }) => metric));
    return Promise.resolve({
      asOf: '2026-11-28T08:00:00.000Z',
      figures: figures.map(({ metric }) => ({ metric, text: metric }) as ResolvedFigure),
      tables: [],
    });
  };

test('values are waited for once, and then known', async () => {
  const asked: string[][] = [];
  const values = new FigureValues(answering(asked));
  await values.whenKnown([CALLS, ARTICLES]);
  expect([CALLS, ARTICLES].map((attrs) => values.textOfChip({ attrs }))).toEqual([
    'hotline-calls',
    'publicity-articles',
  ]);
  await values.whenKnown([CALLS, ARTICLES]);
  expect(asked).toEqual([['hotline-calls', 'publicity-articles']]);
});

test('who waits hears when the server cannot be asked', async () => {
  const values = new FigureValues(() => Promise.reject(new Error('offline')));
  await expect(values.whenKnown([CALLS])).rejects.toThrow('offline');
});

test('a report of more tables than one request takes is asked for in turns, and every table is answered', async () => {
  const asked: number[] = [];
  const values = new FigureValues(({ tables }) => {
    asked.push(tables.length);
    if (tables.length > MOST_ASKED.tables) return Promise.reject(new Error('too many'));
    const answered = tables.map(({ title }) => ({ title }) as unknown as ResolvedTable);
    return Promise.resolve({ asOf: '2026-11-28T08:00:00.000Z', figures: [], tables: answered });
  });
  const tables = Array.from({ length: MOST_ASKED.tables + 1 }, (_, at) => ({
    ...TABLE,
    metrics: [`metric-${at}`],
  }));
  for (const one of tables) values.table(one);
  await vi.waitFor(() => expect(tables.every((one) => values.table(one) !== undefined)).toBe(true));
  expect(asked).toEqual([MOST_ASKED.tables, 1]);
});
