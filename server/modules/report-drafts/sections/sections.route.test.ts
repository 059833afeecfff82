import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { plainFigure, type ReportDocument, type SectionLine } from '#kit/report-document/index.ts';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { scopeOver } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { EditorWindow } from '#tests/factories/editor-window.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { isLate, type SectionRow } from './section.ts';
import { verifyDrafts } from '../verify-drafts.ts';

const COUNTY = 990101000000;
const OTHER_COUNTY = 990102000000;
const TOWN = 990101001000;
const OTHER_TOWN = 990101002000;
const PAGE: ReportDocument = {
  type: 'doc',
  content: [
    { type: 'title', content: [{ type: 'text', text: '区局总结' }] },
    { type: 'paragraph', content: [{ type: 'text', text: '开头。' }] },
    { type: 'paragraph', content: [{ type: 'text', text: '结尾。' }] },
  ],
};

const system = withWorkingSystem();
const house = withTestApp(system);
let writer: TestClient;
let station: TestClient;
let report: string;
let asked: SectionLine;
let section: string;

const ask = async (change: object = {}, by = writer) =>
  by.post(`${report}/sections`, {
    regions: [TOWN],
    title: '街道工作',
    note: '写走访和宣传。',
    dueOn: today(),
    ...change,
  });

beforeAll(async () => {
  writer = await house.signInAs({ role: 'writer', region: COUNTY });
  station = await house.signInAs({ role: 'station-clerk', region: TOWN });
});

beforeEach(async () => {
  const request = { document: PAGE, region: COUNTY, from: '2026-01-01', to: '2026-11-20' };
  const draft = (await writer.post('/api/report-drafts', request)).json();
  report = `/api/report-drafts/${draft.countyCode}/${draft.id}`;
  asked = (await ask()).json().rows[0];
  section = `/api/report-sections/${asked.countyCode}/${asked.id}`;
});

const review = (address: string, rowVersion: number, by = writer, reason = '请补充数字') =>
  by.post(`${report}/sections/${asked.id}/${address}`, { rowVersion, reason });

test('a station writes its own section and touches neither the report nor the section of others', async () => {
  expect((await station.get(section)).json()).toMatchObject({ draft: { mayWrite: true } });
  expect((await station.get(report)).statusCode).toBe(404);
  expect((await ask({}, station)).statusCode).toBe(404);
  expect((await review('returns', 1, station)).statusCode).toBe(404);
  const neighbour = await house.signInAs({ role: 'station-clerk', region: OTHER_TOWN });
  expect((await neighbour.get(section)).statusCode).toBe(404);
  expect((await neighbour.post(`${section}/submissions`, { rowVersion: 1 })).statusCode).toBe(404);
  expect((await neighbour.get('/api/report-sections')).json().rows).toEqual([]);
  const far = await house.signInAs({ role: 'writer', region: OTHER_COUNTY });
  expect((await review('returns', 1, far)).statusCode).toBe(404);
  await withoutPolicies(() =>
    inScope(system.db, scopeOver([0], OTHER_TOWN), async (tx) => {
      for (const table of ['report_section', 'report_draft', 'report_version'])
        expect((await sql`select 1 from ${sql.table(table)}`.execute(tx)).rows).toEqual([]);
    }),
  );
});

test('who may write sections of the county cannot reach its report through them', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: COUNTY });
  const [county, id] = report.split('/').slice(-2);
  for (const path of ['', '/steps?since=0', '/versions'])
    expect((await clerk.get(`/api/report-sections/${county}/${id}${path}`)).statusCode).toBe(404);
});

test('sections are asked only of areas below, until a day to come, and once', async () => {
  expect((await ask({ regions: [OTHER_COUNTY] })).json()).toMatchObject({ code: 'section-region' });
  expect((await ask({ regions: [COUNTY] })).json()).toMatchObject({ code: 'section-region' });
  expect((await ask({ dueOn: '2020-01-01' })).json()).toMatchObject({ code: 'section-due' });
  const payload = { regions: [OTHER_TOWN, OTHER_TOWN], title: '镇工作', dueOn: today() };
  const { rows } = await sendTwice(writer, `${report}/sections`, payload);
  expect(rows.map(({ region }: SectionLine) => region)).toEqual([TOWN, OTHER_TOWN]);
});

test('sent twice at once with one key, a section is handed in, returned and merged once', async () => {
  const submit = (rowVersion: number) => sendTwice(station, `${section}/submissions`, { rowVersion });
  expect(await submit(1)).toMatchObject({ state: 'submitted', rowVersion: 2 });
  const at = `${report}/sections/${asked.id}`;
  const returned = await sendTwice(writer, `${at}/returns`, { rowVersion: 2, reason: '请补充数字' });
  expect(returned).toMatchObject({ state: 'returned', rowVersion: 3 });
  await submit(3);
  const merge = { rowVersion: 4, stepVersion: 0, at: 2 };
  expect(await sendTwice(writer, `${at}/merges`, merge)).toEqual({ stepVersion: 1 });
  expect(await verifyDrafts(system.db)).toEqual([]);
});

test('a section is written, handed in, returned with a reason, handed in again and merged', async () => {
  const { draft } = (await station.get(section)).json();
  const window = new EditorWindow(station, section, draft.document);
  window.type(1, 0, '走访了老兵');
  await window.send();
  const chip = { type: 'figure', attrs: plainFigure('f1', 'people-filed') };
  const step = { stepType: 'replace', from: 12, to: 12, slice: { content: [chip] } };
  const submission = {
    stepVersion: 1,
    clientId: 'window-chip',
    submissionId: crypto.randomUUID(),
    steps: [step],
  };
  expect((await station.post(`${section}/steps`, submission)).json().accepted).toBe(true);
  const values = (await station.post(`${section}/figures`, { figures: [chip.attrs] })).json();
  expect(values.figures[0]).toMatchObject({ region: TOWN, missing: 'no-record' });

  expect((await review('merges', 1)).statusCode).toBe(400);
  expect((await station.post(`${section}/submissions`, { rowVersion: 1 })).json()).toMatchObject({
    state: 'submitted',
    isLate: false,
  });
  expect(
    (
      await station.post(`${section}/steps`, {
        ...submission,
        stepVersion: 2,
        submissionId: crypto.randomUUID(),
      })
    ).json(),
  ).toMatchObject({
    code: 'draft-finalised',
  });
  expect((await review('returns', 1)).json()).toMatchObject({ code: 'draft-changed' });
  expect((await review('returns', 2, writer, ' ')).json()).toMatchObject({ code: 'reason-missing' });
  expect((await review('returns', 2)).json()).toMatchObject({
    state: 'returned',
    returnReason: '请补充数字',
  });
  window.type(1, 0, '今年');
  expect((await window.send()).json().accepted).toBe(false);
  await window.send();
  expect((await station.post(`${section}/submissions`, { rowVersion: 3 })).json().state).toBe('submitted');

  const merge = { rowVersion: 4, stepVersion: 0, at: 2 };
  const merges = `${report}/sections/${asked.id}/merges`;
  expect((await writer.post(merges, { ...merge, stepVersion: 5 })).json()).toMatchObject({
    code: 'text-changed',
  });
  expect((await writer.post(merges, merge)).json()).toEqual({ stepVersion: 1 });
  const { document } = (await writer.get(report)).json();
  const texts = document.content.map((block: { content?: { text?: string }[] }) =>
    (block.content ?? []).map(({ text }) => text ?? '※').join(''),
  );
  expect(texts).toEqual(['区局总结', '开头。', '今年走访了老兵※', '结尾。']);
  expect(document.content[2].content[1].attrs.region).toBe(TOWN);
  expect((await writer.post(merges, { ...merge, stepVersion: 1 })).json()).toMatchObject({
    code: 'section-state',
  });
  expect((await writer.get(`${report}/versions`)).json().rows[0]).toMatchObject({ kind: 'merged' });
  expect(await verifyDrafts(system.db)).toEqual([]);
});

test('what was asked can be withdrawn, with a reason', async () => {
  expect((await review('withdrawals', 1)).json()).toMatchObject({ state: 'withdrawn', isLate: false });
  expect((await station.post(`${section}/submissions`, { rowVersion: 2 })).json()).toMatchObject({
    code: 'section-state',
  });
  expect(await verifyDrafts(system.db)).toEqual([]);
});

test('who is late is known to the day', () => {
  const of = (state: SectionRow['state'], submitted: string | null) =>
    isLate(
      {
        state,
        due_on: '2026-11-20',
        submitted_at: submitted === null ? null : new Date(submitted),
      } as SectionRow,
      '2026-11-21',
    );
  expect(of('asked', null)).toBe(true);
  expect(of('returned', '2026-11-19T02:00:00Z')).toBe(true);
  expect(of('submitted', '2026-11-20T15:59:00Z')).toBe(false);
  expect(of('submitted', '2026-11-20T16:01:00Z')).toBe(true);
  expect(of('withdrawn', null)).toBe(false);
});
