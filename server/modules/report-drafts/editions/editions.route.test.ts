import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { findLedgerExamples } from '#definitions';
import type { BlockNode } from '#kit/report-document/document.ts';
import { plainFigure, type ReportDocument } from '#kit/report-document/index.ts';
import { correctEntry, getEntry, getLedger, recordEntries, withdrawEntry } from '#modules/ledgers';
import { filePeople } from '#modules/registry';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { untilSomebodyWaits } from '#tests/harness/lock-waits.ts';
import { getEdition } from './get-edition.ts';

const COUNTY = 990101000000;
const OTHER_COUNTY = 990102000000;
const VILLAGE = 990101001001;
const WHOLE_YEARS = { from: '2020-01-01', to: '2026-12-31' };

const system = withWorkingSystem();
const house = withTestApp(system);
let writer: TestClient;

const ledger = () => getLedger('publicity');
const answersOf = (publishedOn: string, pieces: number) => ({
  publishedOn,
  kind: 'article',
  topic: 'role-model',
  title: '稿件',
  level: 'city',
  pieces,
});

const record = async (publishedOn: string, pieces: number) => {
  const [result] = await system.everywhere((tx) =>
    recordEntries(tx, machineContext, ledger(), [
      { regionCode: VILLAGE, answers: answersOf(publishedOn, pieces) },
    ]),
  );
  if (result?.status !== 'added') throw new Error(JSON.stringify(result));
  return { countyCode: result.countyCode, id: result.id };
};

const document = (
  figures: ReturnType<typeof plainFigure>[],
  more: readonly BlockNode[] = [],
): ReportDocument => ({
  type: 'doc',
  content: [
    { type: 'title', content: [{ type: 'text', text: '宣传工作总结' }] },
    { type: 'paragraph', content: figures.map((attrs) => ({ type: 'figure', attrs })) },
    ...more,
  ],
});

const ARTICLES = plainFigure('f1', 'publicity-articles');
const PEOPLE = plainFigure('f2', 'people-filed');

const open = async (figures = [ARTICLES, PEOPLE], more: readonly BlockNode[] = []) => {
  const answer = await writer.post('/api/report-drafts', {
    template: null,
    document: document(figures, more),
    region: COUNTY,
    from: '2026-01-01',
    to: '2026-11-20',
  });
  const draft = answer.json();
  return { draft, url: `/api/report-drafts/${draft.countyCode}/${draft.id}` };
};

const finalise = async (url: string, change: object = {}, by = writer) =>
  by.post(`${url}/editions`, { stepVersion: 0, rowVersion: 1, ...change });

const finalised = async (figures?: (typeof ARTICLES)[]) => {
  const { url } = await open(figures);
  const edition = (await finalise(url)).json();
  return { url, edition, signed: `/api/report-editions/${edition.countyCode}/${edition.id}` };
};

beforeAll(async () => {
  writer = await house.signInAs({ role: 'writer', region: COUNTY });
  await record('2026-03-05', 3);
  await system.everywhere((tx) =>
    filePeople(tx, machineContext, [personDraft({ name: '南宫远', regionCode: VILLAGE })]),
  );
});

test('who may not finalise does not; a signed report elsewhere is not found', async () => {
  const { url, edition, signed } = await finalised();
  const head = await house.signInAs({ role: 'section-head', region: COUNTY });
  expect((await finalise(url, {}, head)).statusCode).toBe(403);
  expect((await head.post(`${url}/reopenings`, { rowVersion: 2, reason: '补数' })).statusCode).toBe(403);
  const other = await house.signInAs({ role: 'writer', region: OTHER_COUNTY });
  expect((await finalise(url, {}, other)).statusCode).toBe(404);
  for (const path of ['', '/differences', '/figures/1/changes', '/comparison'])
    expect((await other.get(`${signed}${path}`)).statusCode).toBe(404);
  expect((await other.get('/api/report-editions')).json().rows).toEqual([]);
  await withoutPolicies(() =>
    inScope(system.db, [[OTHER_COUNTY, OTHER_COUNTY + 999_999]], async (tx) => {
      await expect(getEdition(tx, { countyCode: edition.countyCode, id: edition.id })).rejects.toMatchObject({
        code: 'edition-unknown',
      });
      expect((await sql`select 1 from report_edition_rows`.execute(tx)).rows).toEqual([]);
    }),
  );
});

test('a finalised report takes no more steps, and reopening needs a reason', async () => {
  const { url, edition, signed } = await finalised();
  const step = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: '新' }] } };
  const steps = {
    stepVersion: 0,
    clientId: 'window-late',
    submissionId: crypto.randomUUID(),
    steps: [step],
  };
  expect((await writer.post(`${url}/steps`, steps)).json()).toMatchObject({ code: 'draft-finalised' });
  const refused = await writer.post(`${url}/reopenings`, { rowVersion: 2, reason: '  ' });
  expect(refused.json()).toMatchObject({ code: 'reason-missing' });
  const opened = await writer.post(`${url}/reopenings`, { rowVersion: 2, reason: '补登两条记录' });
  expect(opened.json()).toMatchObject({ state: 'open', rowVersion: 3, editions: 1 });
  expect((await writer.post(`${url}/steps`, steps)).json().accepted).toBe(true);
  const again = (await finalise(url, { stepVersion: 1, rowVersion: 3 })).json();
  expect(again).toMatchObject({ number: 2, title: '新宣传工作总结' });
  expect((await writer.get(signed)).json()).toMatchObject({ number: 1, title: '宣传工作总结' });
  expect((await writer.get(`${url}/editions`)).json().rows.map((row: { id: string }) => row.id)).toEqual([
    again.id,
    edition.id,
  ]);
});

test('a blank and an empty heading are signed only when they are accepted, and told by their places', async () => {
  const heading = { type: 'heading' as const, attrs: { level: 1 as const, numbered: true } };
  const text = (words: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: words }],
  });
  const { url } = await open([ARTICLES], [heading, text('走访慰问xx人次。')]);
  const refused = await finalise(url);
  expect(refused.statusCode).toBe(409);
  expect(refused.json()).toMatchObject({ code: 'text-unfinished' });
  expect(refused.json().message).toMatch(/^有2处还没有写完：.*标题是空的；.*“xx”处数字没有填写。$/);
  expect((await finalise(url, { acceptUnfinished: true })).json()).toMatchObject({ number: 1 });
});

test('of two who finalise at once one wins, and the other is told who', async () => {
  const { url } = await open();
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  const answers = await Promise.all([finalise(url), finalise(url, {}, leader)]);
  expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([200, 409]);
  const lost = answers.find((answer) => answer.statusCode === 409)!.json();
  expect(lost.code).toBe('already-finalised');
  expect(lost.message).toMatch(/^测试clerk\d+已于2026年.*定稿，您这次定稿没有生效。$/);
  expect((await writer.get(`${url}/editions`)).json().rows).toHaveLength(1);
});

test('colleagues write on while figures are frozen, and what they wrote is not signed unread', async () => {
  const { url } = await open();
  const step = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: '新' }] } };
  const steps = { stepVersion: 0, clientId: 'window-free', submissionId: crypto.randomUUID(), steps: [step] };
  let signing: ReturnType<typeof finalise> | undefined;
  await system.owner.transaction().execute(async (tx) => {
    await sql`lock table metric_delta`.execute(tx);
    signing = finalise(url);
    await untilSomebodyWaits(tx);
    expect((await writer.post(`${url}/steps`, steps)).json()).toMatchObject({ accepted: true });
  });
  expect((await signing!).json()).toMatchObject({ code: 'text-changed' });
  expect((await finalise(url, { stepVersion: 1 })).json()).toMatchObject({ title: '新宣传工作总结' });
});

test('the same request twice at once is one edition and one reopening; a text changed meanwhile is not signed unread', async () => {
  const { url } = await open();
  expect((await finalise(url, { stepVersion: 7 })).json()).toMatchObject({ code: 'text-changed' });
  const first = await sendTwice(writer, `${url}/editions`, { stepVersion: 0, rowVersion: 1 });
  expect((await writer.get(`${url}/editions`)).json().rows).toEqual([first]);
  const opened = await sendTwice(writer, `${url}/reopenings`, { rowVersion: 2, reason: '补登两条记录' });
  expect(opened).toMatchObject({ state: 'open', rowVersion: 3 });
});

test('gaps are signed only when they are accepted, and unknown metrics never', async () => {
  const gap = await open([ARTICLES, plainFigure('f3', 'memorials-repaired')]);
  expect((await finalise(gap.url)).json()).toMatchObject({ code: 'figures-missing' });
  const signed = (await finalise(gap.url, { acceptMissing: true })).json();
  expect(signed).toMatchObject({ figureCount: 2, missingCount: 1 });
  expect((await writer.get(`${gap.url}/editions`)).json().rows).toEqual([signed]);
  const unknown = await open([plainFigure('f1', 'no-such-metric')]);
  const refused = (await finalise(unknown.url, { acceptMissing: true })).json();
  expect(refused).toMatchObject({ code: 'figures-unreadable' });
  expect(refused.message).toContain('no-such-metric');
});

test('a correction after signing shows as differs since, with the rows, the act and its reason', async () => {
  const [kept, corrected, withdrawn] = [
    await record('2026-04-01', 1),
    await record('2026-04-02', 2),
    await record('2026-04-03', 4),
  ];
  const { signed } = await finalised([ARTICLES]);
  expect((await writer.get(`${signed}/differences`)).json()).toMatchObject({ compared: 1, rows: [] });
  const before = (await writer.get(signed)).json();
  const added = await record('2026-04-04', 8);
  await system.everywhere(async (tx) => {
    const reason = { ...machineContext, reason: '核实后更正' };
    const rowVersion = (await getEntry(tx, ledger(), corrected)).row_version;
    await correctEntry(tx, reason, ledger(), corrected, { rowVersion, answers: answersOf('2026-04-02', 5) });
    await withdrawEntry(tx, { ...machineContext, reason: '重复登记' }, ledger(), withdrawn, {
      rowVersion: 1,
    });
  });
  const [difference] = (await writer.get(`${signed}/differences`)).json().rows;
  expect(difference.now.value - difference.signed.value).toBe(8 + 3 - 4);
  expect((await writer.get(signed)).json()).toEqual(before);
  const changes = (await writer.get(`${signed}/figures/1/changes`)).json();
  expect(changes).toMatchObject({ added: 1, removed: 1, changed: 1 });
  const of = (kind: string) => changes.rows.find((row: { kind: string }) => row.kind === kind);
  expect(of('added')).toMatchObject({ after: 8, row: { id: added.id } });
  expect(of('removed')).toMatchObject({
    before: 4,
    row: { id: withdrawn.id },
    act: { kind: 'ledger.withdraw', reason: '重复登记' },
  });
  expect(of('changed')).toMatchObject({
    before: 2,
    after: 5,
    row: { id: corrected.id },
    act: { reason: '核实后更正' },
  });
  expect(changes.rows.map((row: { row: { id: string } }) => row.row.id)).not.toContain(kept.id);
});

test('someone filed since shows among the people counted, named only to who may open files', async () => {
  const { signed } = await finalised([PEOPLE]);
  await system.everywhere((tx) =>
    filePeople(tx, machineContext, [personDraft({ name: '北堂明', regionCode: VILLAGE })]),
  );
  const changes = async (client: TestClient) => (await client.get(`${signed}/figures/1/changes`)).json();
  expect((await changes(writer)).rows[0].row.person.name).toBe('（无权查看）');
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  expect((await changes(leader)).rows[0].row.person.name).toBe('北堂明');
});

test('where people are counted, the people who entered and left are named once each, by their records', async () => {
  const filed = await system.everywhere((tx) =>
    filePeople(tx, machineContext, [personDraft({ name: '东方一' }), personDraft({ name: '东方二' })]),
  );
  const people = filed.map((result) => {
    if (result.status !== 'added') throw new Error(JSON.stringify(result));
    return { countyCode: result.countyCode, id: result.id };
  });
  const { answers } = findLedgerExamples('employment-record')!.accepted[0]!;
  const employ = async (person: { countyCode: number; id: string }) => {
    const [result] = await system.everywhere((tx) =>
      recordEntries(tx, machineContext, getLedger('employment-record'), [
        { regionCode: VILLAGE, answers, person },
      ]),
    );
    if (result?.status !== 'added') throw new Error(JSON.stringify(result));
    return { countyCode: result.countyCode, id: result.id };
  };
  const first = await employ(people[0]!);
  const { signed } = await finalised([plainFigure('f1', 'employed-people', { period: WHOLE_YEARS })]);
  await employ(people[1]!);
  await employ(people[1]!);
  await system.everywhere((tx) =>
    withdrawEntry(tx, { ...machineContext, reason: '登记错人' }, getLedger('employment-record'), first, {
      rowVersion: 1,
    }),
  );
  const changes = (await writer.get(`${signed}/figures/1/changes`)).json();
  expect(changes).toMatchObject({ added: 1, removed: 1, changed: 0 });
  const of = (kind: string) => changes.rows.find((row: { kind: string }) => row.kind === kind);
  expect(of('added').row.person.id).toBe(people[1]!.id);
  expect(of('removed').row).toMatchObject({ id: first.id, person: { id: people[0]!.id } });
});

test('two reports and two years are compared figure by figure', async () => {
  await record('2025-06-01', 2);
  const one = await finalised([ARTICLES]);
  const other = await finalised([PEOPLE, ARTICLES]);
  const id = other.edition.id;
  const { rows } = (await writer.get(`${one.signed}/comparison?with=${id}`)).json();
  expect(rows.map((row: { metric: string }) => row.metric)).toEqual(['publicity-articles', 'people-filed']);
  expect(rows[0].change).toBe('持平');
  expect(rows[1].left).toBeNull();
  const years = (await writer.get(`${one.signed}/comparison?years=1`)).json().rows;
  expect(years[0]).toMatchObject({ right: { value: 2 }, change: expect.stringMatching(/^增长|^为后者的/) });
});

test('a figure of days of its own is not compared with that of the whole year', async () => {
  await record('2026-01-10', 1);
  const JANUARY = plainFigure('f9', 'publicity-articles', {
    period: { from: '2026-01-01', to: '2026-01-31' },
  });
  const one = await finalised([JANUARY, ARTICLES]);
  const other = await finalised([ARTICLES]);
  const { rows } = (await writer.get(`${one.signed}/comparison?with=${other.edition.id}`)).json();
  expect(rows).toMatchObject([
    { about: '2026年1月', right: null },
    { about: null, change: '持平' },
  ]);
  const years = (await writer.get(`${one.signed}/comparison?years=1`)).json().rows;
  expect(years).toMatchObject([{ about: '2026年1月', right: null }, { about: null }]);
});

const TABLE = {
  type: 'figureTable',
  attrs: {
    id: 't1',
    title: '宣传情况',
    metrics: ['publicity-articles'],
    by: 'month',
    sliceField: null,
    period: 'report',
    region: 'report',
  },
};

test('a table nobody can read is never signed, and one without rows only when it is accepted', async () => {
  const table = (change: object) => ({ ...TABLE, attrs: { ...TABLE.attrs, ...change } }) as BlockNode;
  const unknown = await open([ARTICLES], [table({ metrics: ['no-such-metric'] })]);
  const refused = (await finalise(unknown.url, { acceptMissing: true })).json();
  expect(refused).toMatchObject({
    code: 'figures-unreadable',
    message: '有1个数据块无法取数：图表“宣传情况”。',
  });
  const empty = await open([ARTICLES], [table({ by: 'area', region: VILLAGE })]);
  expect((await finalise(empty.url)).json()).toMatchObject({
    code: 'figures-missing',
    message: '有1个数据块没有数：图表“宣传情况”。',
  });
  expect((await finalise(empty.url, { acceptMissing: true })).json()).toMatchObject({ number: 1 });
});

test('a cell of a table is frozen with its rows, and named with what changed behind it', async () => {
  const text = document([ARTICLES]);
  const answer = await writer.post('/api/report-drafts', {
    template: null,
    document: { ...text, content: [...text.content, TABLE] },
    region: COUNTY,
    from: '2026-01-01',
    to: '2026-11-20',
  });
  const draft = answer.json();
  const url = `/api/report-drafts/${draft.countyCode}/${draft.id}`;
  const edition = (await finalise(url, { acceptMissing: true })).json();
  const signed = `/api/report-editions/${edition.countyCode}/${edition.id}`;
  const whole = (await writer.get(signed)).json();
  expect(whole.cells).toHaveLength(11);
  const april = whole.cells[3];
  expect(april).toMatchObject({ number: 5, table: 't1', from: '2026-04-01', to: '2026-04-30' });
  expect(april.title).toMatch(/^宣传情况：4月，/);
  await record('2026-04-18', 2);
  const { rows } = (await writer.get(`${signed}/differences`)).json();
  expect(rows.map(({ number }: { number: number }) => number)).toEqual([1, 5]);
  expect(rows[1].now.rowCount).toBe(rows[1].signed.rowCount + 1);
  const changes = (await writer.get(`${signed}/figures/5/changes`)).json();
  expect(changes).toMatchObject({ added: 1, removed: 0, changed: 0 });
  expect(changes.rows[0]).toMatchObject({ kind: 'added', row: { businessDay: '2026-04-18' } });
  const beyond = await writer.get(`${signed}/figures/13/changes`);
  expect(beyond.json()).toMatchObject({ code: 'report-figure-unknown', advice: '数字编号为1至12。' });
});
