import { expect, test } from 'vitest';
import type { ReportTemplate } from '../../api/reports.ts';
import { daysFor, templatesFor } from './fitting.ts';

const template = (code: string, change: Partial<ReportTemplate> = {}): ReportTemplate => ({
  code,
  title: code,
  description: '',
  figureCount: 0,
  periods: ['year'],
  levels: [],
  asksForMetrics: false,
  ...change,
});

const ALL = [
  template('annual'),
  template('city', { levels: ['city'] }),
  template('station', { levels: ['township', 'village'] }),
];

test.each([
  [990101001000, ['station', 'annual']],
  [990100000000, ['annual', 'city']],
  [990101000000, ['annual']],
  [undefined, ['annual', 'city', 'station']],
])('area %s is offered the templates it can be written by, a station its own first', (region, codes) => {
  expect(templatesFor(ALL, region).map(({ code }) => code)).toEqual(codes);
});

const YEAR = { from: '2026-01-01', to: '2026-11-28' };

test.each([
  [['year'], YEAR, '2026-11-28', YEAR],
  [['month'], YEAR, '2026-11-28', { from: '2026-11-01', to: '2026-11-28' }],
  [['month'], YEAR, '2026-11-03', { from: '2026-10-01', to: '2026-10-31' }],
  [['quarter'], YEAR, '2026-11-28', { from: '2026-10-01', to: '2026-11-28' }],
  [['quarter'], YEAR, '2026-01-20', { from: '2025-10-01', to: '2025-12-31' }],
  [
    ['month'],
    { from: '2026-08-01', to: '2026-08-31' },
    '2026-11-28',
    { from: '2026-08-01', to: '2026-08-31' },
  ],
  [['year'], { from: '2026-11-01', to: '2026-11-28' }, '2026-11-28', YEAR],
  [['any'], { from: '2026-03-05', to: '2026-04-02' }, '2026-11-28', { from: '2026-03-05', to: '2026-04-02' }],
] as const)('a template for %j, with %j chosen on %s, is given %j', (periods, chosen, today, days) => {
  expect(daysFor({ periods }, chosen, today)).toEqual(days);
});
