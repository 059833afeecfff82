import { beforeAll, expect, test } from 'vitest';
import JSZip from 'jszip';
import { sql } from 'kysely';
import { plainFigure, type ReportDocument } from '#kit/report-document/index.ts';
import { getLedger, recordEntries } from '#modules/ledgers';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { verifyReported } from './verify-reported.ts';

const COUNTY = 990101000000;
const OTHER_COUNTY = 990102000000;
const VILLAGE = 990101001001;
const LAST_YEAR = { from: '2025-01-01', to: '2025-12-31' };
const THIS_YEAR = { from: '2026-01-01', to: '2026-12-31' };

const system = withWorkingSystem();
const house = withTestApp(system);
let writer: TestClient;

const SOURCE = '青岚区退役军人事务局2025年工作总结';
const printed = (figures: object[]) => ({
  region: COUNTY,
  ...LAST_YEAR,
  sourceTitle: SOURCE,
  sourceFile: '2025总结.docx',
  figures,
});
const ARTICLES = { metric: 'publicity-articles', value: 80, written: '80篇' };
const LETTERS = { metric: 'visit-letters', value: 6200, written: '6200余份' };

const document = (figures: ReturnType<typeof plainFigure>[]): ReportDocument => ({
  type: 'doc',
  content: [
    { type: 'title', content: [{ type: 'text', text: '总结' }] },
    { type: 'paragraph', content: figures.map((attrs) => ({ type: 'figure', attrs })) },
  ],
});

const open = async (figures: ReturnType<typeof plainFigure>[]) => {
  const answer = await writer.post('/api/report-drafts', {
    template: null,
    document: document(figures),
    region: COUNTY,
    ...THIS_YEAR,
  });
  const { countyCode, id } = answer.json();
  return `/api/report-drafts/${countyCode}/${id}`;
};

beforeAll(async () => {
  writer = await house.signInAs({ role: 'writer', region: COUNTY });
  await system.everywhere((tx) =>
    recordEntries(tx, machineContext, getLedger('publicity'), [
      {
        regionCode: VILLAGE,
        answers: {
          publishedOn: '2026-03-05',
          kind: 'article',
          topic: 'role-model',
          title: '稿件',
          level: 'city',
          pieces: 100,
        },
      },
    ]),
  );
});

test('who may not compose keeps none, and those of another county are not seen', async () => {
  const clerk = await house.signInAs({ role: 'liaison', region: COUNTY });
  expect((await clerk.post('/api/reported-figures', printed([ARTICLES]))).statusCode).toBe(403);
  expect((await clerk.get('/api/reported-figures')).statusCode).toBe(403);
  const other = await house.signInAs({ role: 'writer', region: OTHER_COUNTY });
  expect((await other.post('/api/reported-figures', printed([ARTICLES]))).statusCode).toBe(403);
  const kept = await sendTwice(writer, '/api/reported-figures', printed([ARTICLES, LETTERS]));
  expect(kept).toEqual({ kept: 2, refused: [] });
  expect((await other.get('/api/reported-figures')).json().rows).toEqual([]);
  await withoutPolicies(() =>
    inScope(system.db, [[OTHER_COUNTY, OTHER_COUNTY + 999_999]], async (tx) => {
      expect((await sql`select 1 from reported_figure`.execute(tx)).rows).toEqual([]);
    }),
  );
});

test('a figure the records can count is not kept beside them, nor the same one twice', async () => {
  const again = (
    await writer.post('/api/reported-figures', printed([ARTICLES, { ...LETTERS, metric: 'no' }]))
  ).json();
  expect(again).toEqual({
    kept: 0,
    refused: [
      { metric: 'publicity-articles', title: '刊发新闻稿件', reason: '这个数已经留过。' },
      { metric: 'no', title: 'no', reason: '指标字典中没有这个指标。' },
    ],
  });
  await system.everywhere((tx) =>
    recordEntries(tx, machineContext, getLedger('publicity'), [
      {
        regionCode: VILLAGE,
        answers: {
          publishedOn: '2024-03-05',
          kind: 'article',
          topic: 'role-model',
          title: '稿件',
          level: 'city',
          pieces: 1,
        },
      },
    ]),
  );
  const recorded = { ...printed([ARTICLES]), from: '2024-01-01', to: '2024-12-31' };
  expect((await writer.post('/api/reported-figures', recorded)).json().refused[0].reason).toContain(
    '以台账为准',
  );
  const future = { ...printed([ARTICLES]), from: '2099-01-01', to: '2099-12-31' };
  expect((await writer.post('/api/reported-figures', future)).json()).toMatchObject({
    code: 'report-period',
  });
});

test('a comparison with a reported figure says so and names the document; a counted figure is never mixed with one', async () => {
  const url = await open([]);
  const figures = [
    plainFigure('now', 'publicity-articles'),
    plainFigure('change', 'publicity-articles', { compare: 'last-year-rate' }),
    plainFigure('then', 'publicity-articles', { period: LAST_YEAR }),
    plainFigure('part', 'publicity-articles', { period: { ...LAST_YEAR, to: '2025-11-30' } }),
    plainFigure('both', 'publicity-articles', { period: { from: '2025-01-01', to: '2026-12-31' } }),
  ];
  const answer = (await writer.post(`${url}/figures`, { figures })).json().figures;
  expect(answer.map(({ text }: { text: string }) => text)).toEqual([
    '100篇',
    '同比增长25%',
    '80篇',
    '［缺：刊发新闻稿件］',
    '100篇',
  ]);
  const [now, change, then] = answer;
  expect(now.reported).toBeUndefined();
  expect(change.base).toMatchObject({ value: 80, reported: { source: SOURCE, written: '80篇' } });
  expect(then).toMatchObject({ value: 80, rowCount: 0, reported: { source: SOURCE } });
});

test('once records reach back, they count and the reported figure steps aside', async () => {
  const url = await open([]);
  const figures = [plainFigure('then', 'publicity-articles', { period: LAST_YEAR })];
  await system.everywhere((tx) =>
    recordEntries(tx, machineContext, getLedger('publicity'), [
      {
        regionCode: VILLAGE,
        answers: {
          publishedOn: '2025-03-05',
          kind: 'article',
          topic: 'role-model',
          title: '补登',
          level: 'city',
          pieces: 7,
        },
      },
    ]),
  );
  const [figure] = (await writer.post(`${url}/figures`, { figures })).json().figures;
  expect(figure).toMatchObject({ value: 7, rowCount: 1 });
  expect(figure.reported).toBeUndefined();
});

test('every way out marks it: a footnote in docx, a note in Markdown and HTML, a mark in tables', async () => {
  const url = await open([plainFigure('then', 'visit-letters', { period: LAST_YEAR })]);
  const md = (await writer.get(`${url}/export?format=md`)).body;
  expect(md).toContain('6200份[^1]');
  expect(md).toContain(`[^1]: 上报数，取自《${SOURCE}》`);
  const html = (await writer.get(`${url}/export?format=html`)).body;
  expect(html).toContain('6200份</a><sup>［上报］</sup>');
  expect(html).toContain(`上报数，取自《${SOURCE}》`);
  const docx = await writer.get(`${url}/export?format=docx`);
  const notes = (await JSZip.loadAsync(docx.rawPayload)).file('word/footnotes.xml')!;
  expect(await notes.async('string')).toContain(`上报数，取自《${SOURCE}》`);
});

test('one taken back needs a reason, is gone from reports and stays on record', async () => {
  const { rows } = (await writer.get('/api/reported-figures?text=慰问信')).json();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ title: '发放慰问信', written: '6200余份', source: SOURCE, rowVersion: 1 });
  const path = `/api/reported-figures/${rows[0].countyCode}/${rows[0].id}/withdrawals`;
  expect((await writer.post(path, { rowVersion: 1, reason: ' ' })).json().code).toBe('reason-missing');
  expect((await writer.post(path, { rowVersion: 9, reason: '录错' })).json().code).toBe('reported-changed');
  expect(await sendTwice(writer, path, { rowVersion: 1, reason: '录错' })).toMatchObject({
    state: 'withdrawn',
    rowVersion: 2,
  });
  expect((await writer.post(path, { rowVersion: 2, reason: '录错' })).json().code).toBe('reported-withdrawn');
  expect((await writer.get('/api/reported-figures?text=慰问信')).json().rows).toEqual([]);
  expect((await writer.get('/api/reported-figures/count?state=withdrawn')).json()).toEqual({ count: 1 });
});

test('rows that do not follow from their acts are found', async () => {
  expect(await verifyReported(system.db)).toEqual([]);
  await sql`update reported_figure set value = value + 1 where metric = 'publicity-articles'`.execute(
    system.owner,
  );
  expect((await verifyReported(system.db)).map(({ message }) => message)).toEqual([
    '上报数与其历次办理推算的结果不一致',
  ]);
});

test('two writers who keep the same number at once keep one, and the other is told', async () => {
  const second = await house.signInAs({ role: 'writer', region: COUNTY });
  const order = printed([{ metric: 'publicity-articles', value: 71, written: '71篇' }]);
  const days = { from: '2019-01-01', to: '2019-12-31' };
  const answers = await Promise.all(
    [writer, second].map((one) => one.post('/api/reported-figures', { ...order, ...days })),
  );
  expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200]);
  expect(answers.map((answer) => answer.json().kept).sort()).toEqual([0, 1]);
});
