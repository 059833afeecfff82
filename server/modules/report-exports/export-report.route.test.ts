import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { plainFigure, type ReportDocument } from '#kit/report-document/index.ts';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { exportPdf, findOffice } from './export-pdf.ts';

const COUNTY = 990101000000;
const OTHER_COUNTY = 990102000000;
const VILLAGE = 990101001001;

const database = withTestDatabase();
const house = withTestApp(database);
beforeAll(() => {
  useKeyring(openKeyring(mkdtempSync(join(tmpdir(), 'rongjun-keys-')), { create: true }));
});

const table = {
  id: 't1',
  title: '各月走访 <慰问>',
  metrics: ['visit-persons', 'visit-cash'],
  by: 'month',
  sliceField: null,
  period: 'report',
  region: 'report',
} as const;

const PAGE: ReportDocument = {
  type: 'doc',
  content: [
    { type: 'title', content: [{ type: 'text', text: '走访慰问专题报告' }] },
    {
      type: 'heading',
      attrs: { level: 1, numbered: true },
      content: [{ type: 'text', text: '总体情况' }],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '走访慰问' },
        { type: 'figure', attrs: plainFigure('f1', 'visit-persons') },
        { type: 'text', text: '，参加<培训>', marks: [{ type: 'bold' }] },
        { type: 'figure', attrs: plainFigure('f2', 'training-trainees') },
        { type: 'text', text: '。' },
      ],
    },
    { type: 'figureTable', attrs: table },
    { type: 'figureChart', attrs: { ...table, id: 't2', kind: 'bar' } },
  ],
};

const opened = async (document = PAGE) => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['benefits'] });
  const visit = {
    visitedOn: '2026-07-28',
    occasion: 'army-day',
    audience: 'veteran',
    recipientName: '试验对象',
    persons: 23,
    cash: 50_000,
    visitor: '联络员',
  };
  const recorded = await clerk.post('/api/ledgers/visit/entries', { region: VILLAGE, answers: visit });
  expect(recorded.statusCode, recorded.body).toBe(200);
  const writer = await house.signInAs({ role: 'writer', region: COUNTY });
  const answer = await writer.post('/api/report-drafts', {
    template: null,
    document,
    region: COUNTY,
    from: '2026-06-01',
    to: '2026-08-31',
  });
  const draft = answer.json();
  return { writer, draft, url: `/api/report-drafts/${draft.countyCode}/${draft.id}/export` };
};

test('a liaison may not export reports, and a writer of another county finds none', async () => {
  const { url } = await opened();
  const clerk = await house.signInAs({ role: 'liaison', region: COUNTY });
  expect((await clerk.get(url)).statusCode).toBe(403);
  const other = await house.signInAs({ role: 'writer', region: OTHER_COUNTY });
  expect((await other.get(url)).statusCode).toBe(404);
  await withoutPolicies(async () => expect((await other.get(url)).statusCode).toBe(404));
});

test('the docx holds numbered headings, values, what is missing, the table and a chart of the same numbers', async () => {
  const { writer, url } = await opened();
  const file = await writer.get(`${url}?format=docx&figures=table`);
  expect(file.headers['content-type']).toContain('wordprocessingml');
  const zip = await JSZip.loadAsync(file.rawPayload);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const words = xml.replace(/<[^>]+>/g, '');
  expect(words).toContain('一、总体情况');
  expect(words).toMatch(/走访慰问\d+人次/);
  expect(words).toContain('［缺：培训人次］');
  expect(words).toContain('附表：数据一览');
  expect(words).toContain('（征求意见稿，2026年6月1日至8月31日）');
  expect(xml).toContain('<c:chart ');
  expect(xml).not.toContain('\uE000');
  const chart = (await zip.file('word/charts/chart1.xml')?.async('string')) ?? '';
  expect(chart).toContain('<c:v>7月</c:v>');
  expect(chart).toMatch(/<c:pt idx="1"><c:v>\d+<\/c:v>/);
});

test('a report of tables alone has no appendix of figures', async () => {
  const [title] = PAGE.content;
  const { writer, url } = await opened({
    type: 'doc',
    content: [title, { type: 'figureTable', attrs: table }],
  });
  const file = await writer.get(`${url}?format=docx&figures=table`);
  const zip = await JSZip.loadAsync(file.rawPayload);
  expect(await zip.file('word/document.xml')?.async('string')).not.toContain('数据一览');
});

test('the page works alone: facts of every figure, nothing fetched, words escaped', async () => {
  const { writer, url } = await opened();
  const page = (await writer.get(`${url}?format=html`)).body;
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/(src|href|url\()\s*=?\s*["'(]?https?:/);
  expect(page).toContain('&lt;培训&gt;');
  expect(page).not.toContain('<慰问>');
  expect(page).toContain('id="facts-1"');
  expect(page).toContain('走访慰问台账中“慰问人数”的合计');
  expect(page).toContain('<svg role="img"');
  expect(page).not.toContain('试验对象');
});

test('Markdown has headings, tables and no loose signs', async () => {
  const { writer, url } = await opened();
  const text = (await writer.get(`${url}?format=md`)).body;
  expect(text).toContain('## 一、总体情况');
  expect(text).toContain('**，参加\\<培训\\>**');
  expect(text).toMatch(/\| 7月 \| \d+ \| /);
});

test('a finalised report is handed out as it was signed, whatever is recorded afterwards', async () => {
  const { draft, url } = await opened();
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  const signed = await leader.post(url.replace('/export', '/editions'), {
    stepVersion: draft.stepVersion,
    rowVersion: draft.rowVersion,
    acceptMissing: true,
  });
  expect(signed.statusCode, signed.body).toBe(200);
  const before = (await leader.get(`${url}?format=md`)).body;
  expect(before).not.toContain('征求意见稿');
  await opened();
  expect((await leader.get(`${url}?format=md`)).body).toBe(before);
  const { countyCode, id } = signed.json();
  expect((await leader.get(`/api/report-editions/${countyCode}/${id}/export?format=md`)).body).toBe(before);
  const other = await house.signInAs({ role: 'writer', region: OTHER_COUNTY });
  expect((await other.get(`/api/report-editions/${countyCode}/${id}/export`)).statusCode).toBe(404);
});

test('a PDF comes from LibreOffice, and its absence is said plainly', async () => {
  const { writer, url } = await opened();
  await expect(exportPdf(Buffer.from(''), { PATH: '' })).rejects.toMatchObject({ code: 'pdf-not-available' });
  const answer = await writer.get(`${url}?format=pdf`);
  if (await findOffice()) expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  else expect(answer.json()).toMatchObject({ code: 'pdf-not-available' });
}, 90_000);
