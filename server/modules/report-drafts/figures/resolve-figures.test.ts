import { beforeAll, expect, test } from 'vitest';
import { plainFigure, type FigureAttributes } from '#kit/report-document/index.ts';
import { drawnTable } from '#kit/report-document/table-layout.ts';
import { getLedger, recordEntries } from '#modules/ledgers';
import { WHOLE_SCOPE, scopeOver } from '#platform/auth/scope.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { resolveFigures } from './resolve-figures.ts';

const COUNTY = 990101000000;
const TOWN = 990101001000;
const OTHER_TOWN = 990101002000;
const SETTING = { region: COUNTY, from: '2026-01-01', to: '2026-11-20', forecastTo: '2026-12-31' };

const system = withWorkingSystem();

beforeAll(async () => {
  const days: [number, string, number][] = [
    [990101001001, '2026-03-05', 6],
    [990101002001, '2026-05-05', 2],
    [990101001001, '2025-03-05', 4],
    [990101001001, '2025-12-05', 1],
    [990101001001, '2026-12-05', 50],
  ];
  await system.everywhere(async (tx) => {
    for (const [region, day, count] of days)
      await recordEntries(
        tx,
        machineContext,
        getLedger('publicity'),
        Array.from({ length: count }, () => ({
          regionCode: region,
          answers: {
            publishedOn: day,
            kind: 'article',
            topic: 'role-model',
            title: '稿件',
            level: 'city',
            pieces: 1,
          },
        })),
      );
  });
});

const resolve = async (changes: Partial<FigureAttributes>[], scope = WHOLE_SCOPE) => {
  const figures = changes.map((change, at) => plainFigure(`f${at}`, 'publicity-articles', change));
  const answer = await system.everywhere((tx) => resolveFigures(tx, scope, SETTING, { figures, tables: [] }));
  return answer.figures;
};

test('who sees one town is not shown the figures of the county, and the others are not spoiled', async () => {
  const scope = scopeOver([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], TOWN);
  const [county, town] = await resolve([{}, { region: TOWN }], scope);
  expect(county).toMatchObject({ value: null, missing: 'outside-scope' });
  expect(town).toMatchObject({ value: 6, missing: null });
});

test('figures count up to the cut-off day and no further', async () => {
  const [figure] = await resolve([{}]);
  expect(figure).toMatchObject({ value: 8, from: '2026-01-01', to: '2026-11-20', missing: null });
});

test('a forecast is recorded plus the share of last year that was still to come, and is marked', async () => {
  const [figure] = await resolve([{ period: 'forecast' }]);
  expect(figure).toMatchObject({ value: 10, text: '预计10篇', to: '2026-12-31' });
  expect(figure?.forecast).toMatchObject({ recorded: 8, rule: 'last-year-share' });
  expect(figure?.forecast?.text).toContain('截至2026-11-20已记录8，按上年同期4占上年全期5的比例推算');
});

test('what no rule can carry on is not forecast', async () => {
  const [stock, rate, empty] = await resolve([
    { metric: 'people-filed', period: 'forecast' },
    { metric: 'employment-follow-up-rate', period: 'forecast' },
    { region: OTHER_TOWN, period: 'forecast' },
  ]);
  expect([stock?.missing, rate?.missing, empty?.missing]).toEqual([
    'no-forecast',
    'no-forecast',
    'no-forecast',
  ]);
});

test('a chip compares with last year, with the towns beside it and with the whole', async () => {
  const [change, rate, rank, share, alone] = await resolve([
    { compare: 'last-year-change' },
    { compare: 'last-year-rate' },
    { region: OTHER_TOWN, compare: 'rank' },
    { region: TOWN, compare: 'share' },
    { region: OTHER_TOWN, compare: 'last-year-rate' },
  ]);
  expect([change?.text, rate?.text, rank?.text, share?.text]).toEqual([
    '同比增加4篇',
    '同比增长100%',
    '居第2位',
    '占75%',
  ]);
  expect(change?.base).toEqual({ value: 4, from: '2025-01-01', to: '2025-11-20', text: '上年同期' });
  expect(alone).toMatchObject({ value: 2, missing: 'no-base' });
});

test('a rate has no share: the rates of areas do not add up to one', async () => {
  const [share] = await resolve([{ metric: 'contact-coverage', region: TOWN, compare: 'share' }]);
  expect(share).toMatchObject({ value: null, missing: 'no-share' });
});

test('a rank is not told to who cannot see the others', async () => {
  const scope = scopeOver([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], TOWN);
  const [rank] = await resolve([{ region: TOWN, compare: 'rank' }], scope);
  expect(rank).toMatchObject({ value: null, missing: 'outside-scope' });
});

test('unknown metrics, parts, areas and empty periods are named, never invented', async () => {
  const figures = await resolve([
    { metric: 'no-such-metric' },
    { slice: 'colour=red' },
    { region: 990109000000 },
    { period: { from: '2019-01-01', to: '2019-12-31' } },
    { slice: 'level=city' },
  ]);
  expect(figures.map(({ missing }) => missing)).toEqual([
    'unknown-metric',
    'unknown-slice',
    'unknown-region',
    'no-record',
    null,
  ]);
  expect(figures[0]?.text).toBe('［缺：no-such-metric］');
  expect(figures[3]?.text).toBe('［缺：刊发新闻稿件］');
  expect(figures[4]).toMatchObject({ value: 8, sliceTitle: '市级' });
});

test('a table has a row for each area, month or part, and they add up to the whole', async () => {
  const table = {
    id: 't1',
    title: '刊发稿件',
    metrics: ['publicity-articles', 'no-such-metric'],
    sliceField: null,
    period: 'report',
    region: 'report',
  } as const;
  const { tables } = await system.everywhere((tx) =>
    resolveFigures(tx, WHOLE_SCOPE, SETTING, {
      figures: [],
      tables: [
        { ...table, by: 'area' },
        { ...table, by: 'month' },
        { ...table, by: 'slice', sliceField: 'level' },
        { ...table, by: 'slice', sliceField: 'colour' },
        { ...table, title: '', by: 'month' },
      ],
    }),
  );
  const [area, month, slice, unknown, untitled] = tables;
  expect(untitled?.title).toBe('刊发新闻稿件、no-such-metric');
  expect(area?.rows.map(({ label }) => label)).toEqual(['青岚区', '溪桥街道', '望江镇']);
  expect(area?.rows[0]).toMatchObject({ isWhole: true, cells: [{ value: 8 }, { value: null }] });
  expect(month?.rows).toHaveLength(11);
  for (const one of [drawnTable(area!), month, slice])
    expect(one?.rows.reduce((sum, { cells }) => sum + (cells[0]?.value ?? 0), 0)).toBe(8);
  expect(area?.rows[1]?.cells[1]).toEqual({ value: null, text: '—', missing: 'unknown-metric' });
  expect(unknown).toMatchObject({ rows: [], missingText: '该指标不能这样分项。' });
});
