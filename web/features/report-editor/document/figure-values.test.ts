import { expect, test } from 'vitest';
import type { ResolvedFigure } from '#kit/report-document/desk-contracts.ts';
import { plainFigure } from '#kit/report-document/figure-attributes.ts';
import { FigureValues, type AskFigures } from './figure-values.ts';

const CALLS = plainFigure('f1', 'hotline-calls');
const ARTICLES = plainFigure('f2', 'publicity-articles');

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
