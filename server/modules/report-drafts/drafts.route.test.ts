import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { beforeAll, expect, test } from 'vitest';
import { documentSchema, plainFigure, type ReportDocument } from '#kit/report-document/index.ts';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import { inScope } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { EditorWindow } from '#tests/factories/editor-window.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { getDraft } from './get-draft.ts';
import { verifyDrafts } from './verify-drafts.ts';

const COUNTY = 990101000000;
const OTHER_COUNTY = 990102000000;
const REQUEST = { template: 'annual-summary', region: COUNTY, from: '2026-01-01', to: '2026-11-20' };

const database = withTestDatabase();
const house = withTestApp(database);
beforeAll(() => {
  useKeyring(openKeyring(mkdtempSync(join(tmpdir(), 'rongjun-keys-')), { create: true }));
});

const PAGE: ReportDocument = {
  type: 'doc',
  content: [
    { type: 'title', content: [{ type: 'text', text: '工作总结' }] },
    { type: 'paragraph', content: [{ type: 'text', text: '今年的工作。' }] },
  ],
};

const open = async (change: object = {}, writer?: TestClient) => {
  const by = writer ?? (await house.signInAs({ role: 'writer', region: COUNTY }));
  const answer = await by.post('/api/report-drafts', {
    ...REQUEST,
    template: null,
    document: PAGE,
    ...change,
  });
  const draft = answer.json();
  return { writer: by, draft, url: `/api/report-drafts/${draft.countyCode}/${draft.id}` };
};

test('a liaison may neither open, read nor write reports', async () => {
  const { url } = await open();
  const clerk = await house.signInAs({ role: 'liaison', region: COUNTY });
  const answers = [
    await clerk.post('/api/report-drafts', REQUEST),
    await clerk.get('/api/report-drafts'),
    await clerk.get(url),
    await clerk.get(`${url}/steps?since=0`),
    await clerk.post(`${url}/figures`, {}),
    await clerk.get(`${url}/versions`),
  ];
  expect(answers.map((answer) => answer.statusCode)).toEqual(answers.map(() => 403));
});

test('a station’s summary is titled, told and signed by the name the list of stations has for it', async () => {
  const [station, name] = [990101001001, '桃源社区老兵之家服务站'];
  const listed = {
    id: newId(),
    region_code: station,
    kind: 'station' as const,
    name,
    valid_from: '2020-01-01',
  };
  await inScope(database.db, WHOLE_SCOPE, (tx) => tx.insertInto('station').values(listed).execute());
  const clerk = await house.signInAs({ role: 'station-clerk', region: station });
  const { draft, url } = await open(
    { template: 'service-station-annual', region: station, document: undefined },
    clerk,
  );
  expect(draft.title).toBe(`${name}2026年工作总结`);
  expect(JSON.stringify(draft.document)).toContain(`今年以来，${name}按照`);
  expect((await clerk.get(url)).json()).toMatchObject({ mayWrite: true, mayFinalise: false });
  const head = await house.signInAs({ role: 'station-head', region: station });
  expect((await head.get(url)).json()).toMatchObject({ mayWrite: true, mayFinalise: true });
  expect((await clerk.post('/api/report-drafts', REQUEST)).statusCode).toBe(403);
});

test('a step after which nobody could open the report is refused, and many comments on one word are not', async () => {
  const { writer, url } = await open();
  const submit = async (stepVersion: number, steps: readonly object[]) =>
    (
      await writer.post(`${url}/steps`, {
        stepVersion,
        clientId: 'window-one',
        submissionId: crypto.randomUUID(),
        steps,
      })
    ).json();
  const heading = { type: 'heading', attrs: { level: 7, numbered: true } };
  const comment = (id: string) => ({
    stepType: 'addMark',
    mark: { type: 'comment', attrs: { id } },
    from: 7,
    to: 9,
  });
  const broken = [
    { stepType: 'replace', from: 6, to: 6, slice: { content: [heading] } },
    comment('x'.repeat(41)),
  ];
  for (const step of broken) expect(await submit(0, [step])).toMatchObject({ code: 'step-broken' });
  const threads = Array.from({ length: 25 }, (_, at) => comment(`thread-${at}`));
  expect(await submit(0, threads)).toMatchObject({ accepted: true });
  expect((await writer.get(url)).statusCode).toBe(200);
});

test('who may read but not compose sees the text and changes nothing', async () => {
  const { url } = await open();
  const reader = await house.signInAs({ role: 'supervisor', region: COUNTY });
  expect((await reader.get(url)).json()).toMatchObject({ mayWrite: false, mayFinalise: false });
  const steps = { stepVersion: 0, clientId: 'window-one', submissionId: crypto.randomUUID(), steps: [{}] };
  expect((await reader.post(`${url}/steps`, steps)).statusCode).toBe(403);
  expect((await reader.post(`${url}/versions`, { label: '一稿' })).statusCode).toBe(403);
  expect((await reader.post(`${url}/versions/1/restores`)).statusCode).toBe(403);
});

test('nobody opens a report of another area, and one elsewhere is not found', async () => {
  const { draft, url } = await open();
  const other = await house.signInAs({ role: 'writer', region: OTHER_COUNTY });
  expect((await other.post('/api/report-drafts', REQUEST)).statusCode).toBe(403);
  const paths = ['', '/steps?since=0', '/versions', '/versions/1', '/version-changes?before=1'];
  for (const path of paths) expect((await other.get(`${url}${path}`)).statusCode).toBe(404);
  expect((await other.post(`${url}/figures`, {})).statusCode).toBe(404);
  expect((await other.get('/api/report-drafts')).json().rows).toEqual([]);
  await withoutPolicies(() =>
    inScope(database.db, [[OTHER_COUNTY, OTHER_COUNTY + 999_999]], async (tx) => {
      await expect(
        getDraft(tx, 'report', { countyCode: draft.countyCode, id: draft.id }),
      ).rejects.toMatchObject({
        code: 'draft-unknown',
      });
      for (const table of ['report_step', 'report_version'])
        expect((await sql`select 1 from ${sql.table(table)}`.execute(tx)).rows).toEqual([]);
    }),
  );
});

test('a template becomes a draft, listed and counted, and the same request twice is one', async () => {
  const writer = await house.signInAs({ role: 'writer', region: COUNTY });
  const first = await sendTwice(writer, '/api/report-drafts', REQUEST);
  expect(first).toMatchObject({ state: 'open', mayWrite: true, mayFinalise: true, stepVersion: 0 });
  expect(first.title).toContain('青岚区退役军人事务局2026年');
  expect(first.document.content.length).toBeGreaterThan(30);
  const listed = (
    await writer.get(`/api/report-drafts?text=${encodeURIComponent('2026年')}&state=open`)
  ).json();
  expect(listed.rows.map((row: { id: string }) => row.id)).toContain(first.id);
  const count = (await writer.get('/api/report-drafts/count')).json();
  expect(count.open).toBeGreaterThan(0);
});

test('a cut-off and a forecast must make sense', async () => {
  const { writer, draft, url } = await open();
  const refused = async (change: object) =>
    (await writer.post('/api/report-drafts', { ...REQUEST, ...change })).json().fields?.[0]?.field;
  expect(await refused({ to: '2025-12-31' })).toBe('to');
  expect(await refused({ forecastTo: '2026-11-20' })).toBe('forecastTo');
  expect(await refused({ forecastTo: '2027-01-31' })).toBe('forecastTo');
  const put = (rowVersion: number) =>
    writer.send({
      method: 'PUT',
      url: `${url}/period`,
      payload: { from: '2026-01-01', to: '2026-11-22', forecastTo: '2026-12-31', rowVersion },
    });
  expect((await put(draft.rowVersion)).json()).toMatchObject({ forecastTo: '2026-12-31', rowVersion: 2 });
  expect((await put(draft.rowVersion)).json()).toMatchObject({ code: 'draft-changed' });
});

test('two who write at once lose nothing, whoever comes second', async () => {
  const { writer, draft, url } = await open();
  const colleague = await house.signInAs({ role: 'writer', region: COUNTY });
  const one = new EditorWindow(writer, url, draft.document);
  const two = new EditorWindow(colleague, url, draft.document);
  one.type(1, 0, '甲先写。');
  two.type(1, 6, '乙后写。');
  expect((await one.send()).json().accepted).toBe(true);
  expect((await two.send()).json().accepted).toBe(false);
  expect((await two.send()).json().accepted).toBe(true);
  await one.pull();
  expect(one.text).toBe('工作总结甲先写。今年的工作。乙后写。');
  expect(two.text).toBe(one.text);
  const stored = (await writer.get(url)).json();
  expect(stored.stepVersion).toBe(2);
  expect(stored.document.content[1].content[0].text).toBe('甲先写。今年的工作。乙后写。');
});

test('many rounds of typing by three windows end in the same text with every word in it', async () => {
  const { writer, draft, url } = await open();
  const windows = [0, 1, 2].map(() => new EditorWindow(writer, url, draft.document));
  const words: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    for (const [at, window] of windows.entries()) {
      const word = `〔${round}${'甲乙丙'[at]}〕`;
      words.push(word);
      window.type((round + at) % 2, at, word);
    }
    await Promise.all(windows.map((window) => window.send()));
  }
  for (const window of windows)
    for (let tries = 0; window.unsent > 0 && tries < 9; tries += 1) await window.send();
  for (const window of windows) await window.pull();
  const [first] = windows;
  for (const window of windows) expect(window.text).toBe(first!.text);
  // Words typed into one another are cut in two, never dropped: every sign is still there, as often as it was typed.
  const signs = (text: string) => [...text].toSorted().join('');
  expect(signs(first!.text)).toBe(signs(`工作总结今年的工作。${words.join('')}`));
});

test('a submission whose answer was lost is stored once', async () => {
  const { writer, draft, url } = await open();
  const payload = {
    stepVersion: 0,
    clientId: 'window-lost',
    submissionId: crypto.randomUUID(),
    steps: [
      new Transform(Node.fromJSON(documentSchema, draft.document))
        .insert(7, documentSchema.text('一'))
        .steps[0]!.toJSON(),
    ],
  };
  const first = await writer.post(`${url}/steps`, payload);
  const second = await writer.post(`${url}/steps`, payload);
  expect(second.json()).toEqual(first.json());
  expect((await writer.get(url)).json().stepVersion).toBe(1);
});

test('a waiting editor hears of a step as soon as it is stored, and sees who else writes', async () => {
  const { writer, draft, url } = await open();
  const waiting = writer.get(`${url}/steps?since=0&wait=20&clientId=window-waits&position=3`);
  const window = new EditorWindow(writer, url, draft.document);
  window.type(1, 0, '来了。');
  await window.send();
  const answer = (await waiting).json();
  expect(answer.steps).toHaveLength(1);
  const seen = (await writer.get(`${url}/steps?since=1&clientId=window-other`)).json().writers;
  expect(seen.map((one: { clientId: string }) => one.clientId).sort()).toEqual([
    'window-other',
    'window-waits',
  ]);
});

test('steps that do not fit, broken chips and giant documents are refused and change nothing', async () => {
  const { writer, url } = await open();
  const send = (steps: object[], stepVersion = 0) =>
    writer.post(`${url}/steps`, {
      stepVersion,
      clientId: 'window-broken',
      submissionId: crypto.randomUUID(),
      steps,
    });
  const chip = { type: 'figure', attrs: { ...plainFigure('f1', 'visit-times'), wording: 'roughly' } };
  const insert = (content: object[], at = 7) => ({
    stepType: 'replace',
    from: at,
    to: at,
    slice: { content },
  });
  const giant = '长'.repeat(610_000);
  expect((await send([{ stepType: 'nothing' }])).json().code).toBe('step-broken');
  expect((await send([insert([{ type: 'text', text: '外' }], 9_999)])).json().code).toBe('step-broken');
  expect((await send([insert([chip])])).json().code).toBe('step-broken');
  expect((await send([insert([{ type: 'script' }])])).json().code).toBe('step-broken');
  expect((await send([insert([{ type: 'text', text: '早' }])], 9)).json().code).toBe('steps-out-of-reach');
  expect((await send([insert([{ type: 'text', text: giant }])])).statusCode).toBe(413);
  expect((await writer.get(url)).json()).toMatchObject({ stepVersion: 0, document: PAGE });
});

test('versions are saved, compared and restored, and what stood between is kept', async () => {
  const { writer, draft, url } = await open();
  const window = new EditorWindow(writer, url, draft.document);
  window.type(1, 6, '走访256次');
  await window.send();
  expect((await writer.post(`${url}/versions`, { label: '一稿' })).json()).toEqual({ number: 2 });
  window.type(1, 0, '总的看，');
  await window.send();
  const changes = (await writer.get(`${url}/version-changes?before=1&after=0`)).json().blocks;
  expect(changes[1]).toMatchObject({
    kind: 'changed',
    pieces: [
      { kind: 'added', text: '总的看，' },
      { kind: 'same', text: '今年的工作。' },
      { kind: 'added', text: '走访256次' },
    ],
  });
  await writer.post(`${url}/versions/1/restores`);
  const restored = (await writer.get(url)).json();
  expect(restored.document).toEqual(PAGE);
  const { rows } = (await writer.get(`${url}/versions`)).json();
  expect(rows.map((row: { kind: string }) => row.kind)).toEqual(['restored', 'automatic', 'saved', 'opened']);
  const kept = (await writer.get(`${url}/versions/3`)).json().document;
  expect(kept.content[1].content[0].text).toBe('总的看，今年的工作。走访256次');
  await window.pull();
  expect(window.text).toBe('工作总结今年的工作。');
});

test('sent twice at once with one key, a version is saved once, restored once, and the period moves once', async () => {
  const { writer, draft, url } = await open();
  const window = new EditorWindow(writer, url, draft.document);
  window.type(1, 6, '走访256次');
  await window.send();
  expect(await sendTwice(writer, `${url}/versions`, { label: '一稿' })).toEqual({ number: 2 });
  expect(await sendTwice(writer, `${url}/versions/1/restores`, {})).toEqual({ stepVersion: 2 });
  const { rows } = (await writer.get(`${url}/versions`)).json();
  expect(rows.map((row: { kind: string }) => row.kind)).toEqual(['restored', 'automatic', 'saved', 'opened']);
  const { rowVersion } = (await writer.get(url)).json();
  const period = { from: '2026-01-01', to: '2026-11-22', forecastTo: null, rowVersion };
  const moved = await sendTwice(writer, `${url}/period`, period, 'PUT');
  expect(moved).toMatchObject({ to: '2026-11-22', rowVersion: rowVersion + 1 });
});

test('a key that saved a version of one draft saves none of another, and says so', async () => {
  const { writer, url } = await open();
  const { url: other } = await open();
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const save = (draft: string) =>
    writer.send({ method: 'POST', url: `${draft}/versions`, payload: { label: '一稿' }, headers });
  expect((await save(url)).json()).toEqual({ number: 2 });
  expect((await save(other)).json().code).toBe('request-key-reused');
  expect((await writer.get(`${other}/versions`)).json().rows).toHaveLength(1);
});

test('steps and versions cannot be changed, not even by the owner', async () => {
  const { writer, draft, url } = await open();
  const window = new EditorWindow(writer, url, draft.document);
  window.type(1, 0, '留。');
  await window.send();
  for (const table of ['report_step', 'report_version']) {
    await expect(
      inScope(database.db, WHOLE_SCOPE, (tx) => sql`delete from ${sql.table(table)}`.execute(tx)),
    ).rejects.toThrow('permission denied');
    await expect(
      inScope(database.owner, WHOLE_SCOPE, (tx) => sql`delete from ${sql.table(table)}`.execute(tx)),
    ).rejects.toThrow('append-only');
  }
});

test('a document taken now and then and the keystrokes after it are read as one text', async () => {
  const { writer, draft, url } = await open();
  const window = new EditorWindow(writer, url, draft.document);
  for (let at = 0; at < 53; at += 1) {
    window.type(1, at, '字');
    await window.send();
  }
  const { rows } = await inScope(database.db, WHOLE_SCOPE, (tx) =>
    sql<{ document: unknown; document_version: number }>`
      select document, document_version from report_draft where id = ${draft.id}
    `.execute(tx),
  );
  expect(rows[0]!.document_version).toBe(50);
  const read = (await writer.get(url)).json();
  expect(read.stepVersion).toBe(53);
  expect(JSON.stringify(read.document)).toContain('字'.repeat(53));
  expect(JSON.stringify(rows[0]!.document)).not.toContain('字'.repeat(51));
  expect(await verifyDrafts(database.db)).toEqual([]);
});
