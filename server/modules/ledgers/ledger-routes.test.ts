import { expect, test } from 'vitest';
import { findLedgerExamples, ledgers } from '#definitions';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);

const COUNTY = 990101000000;
const VILLAGE = 990101001001;
const hall = { visitedOn: '2026-05-06', occasion: 'spring-festival' };

/** The first accepted example of a ledger. */
const exampleOf = (code: string) => findLedgerExamples(code)!.accepted[0]!.answers;

/** What the example of the ledger of publicity is corrected to. */
const corrected = { ...exampleOf('publicity'), note: '加印一批' };

const url = (code: string) => `/api/ledgers/${code}/entries`;

const record = async (code = 'publicity') => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  const answer = await clerk.post(url(code), { region: VILLAGE, answers: exampleOf(code) });
  expect(answer.statusCode, answer.body).toBe(200);
  const entry = answer.json();
  return { clerk, entry, at: `${url(code)}/${entry.countyCode}/${entry.id}` };
};

test('neither an administrator, nor a clerk of another line or county, may read or write a ledger', async () => {
  const { entry, at } = await record();
  const strangers = [
    await house.signInAs({ role: 'system-admin', region: 990100000000 }),
    await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['rights'] }),
    await house.signInAs({ role: 'section-clerk', region: 990102000000 }),
  ];
  for (const stranger of strangers) {
    const list = await stranger.get(url('publicity'));
    expect([200, 403]).toContain(list.statusCode);
    if (list.statusCode === 200) expect(list.json().rows).toEqual([]);
    expect([403, 404]).toContain((await stranger.get(at)).statusCode);
    const change = { reason: '试', rowVersion: entry.rowVersion };
    const answers = exampleOf('publicity');
    expect([403, 404]).toContain((await stranger.post(`${at}/withdrawals`, change)).statusCode);
    expect([403, 404]).toContain(
      (await stranger.post(`${at}/corrections`, { ...change, answers })).statusCode,
    );
    expect((await stranger.post(url('publicity'), { region: VILLAGE, answers })).statusCode).toBe(403);
  }
});

test('a leader reads a ledger and may not write it', async () => {
  const { at } = await record();
  const leader = await house.signInAs({ role: 'leader', region: 990100000000 });
  expect((await leader.get(at)).statusCode).toBe(200);
  const answer = await leader.post(url('publicity'), { region: VILLAGE, answers: exampleOf('publicity') });
  expect(answer.statusCode).toBe(403);
});

test.each(ledgers.map(({ code }) => [code]))(
  '%s: its first example goes in, is listed, opened and counted',
  async (code) => {
    const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
    const hasPerson = ledgers
      .find((ledger) => ledger.code === code)!
      .fields.some((field) => field.type === 'person');
    const filed = hasPerson ? (await clerk.post('/api/people', personDraft())).json() : null;
    const person = filed && { countyCode: filed.countyCode, id: filed.id };
    const answer = await clerk.post(url(code), { region: VILLAGE, answers: exampleOf(code), person });
    expect(answer.statusCode, answer.body).toBe(200);
    const { id } = answer.json();
    const list = (await clerk.get(`${url(code)}?size=100`)).json();
    expect(list.rows.map((row: { id: string }) => row.id)).toContain(id);
    const summary = (await clerk.get(`${url(code)}/summary`)).json();
    expect(summary.count).toBe(list.rows.length);
  },
);

test('a ledger nobody keeps is answered with where to look', async () => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  const answer = await clerk.get(url('no-such'));
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ code: 'ledger-unknown', advice: '请从菜单“工作台账”里选择。' });
});

test('answers that break a rule are refused at their fields', async () => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  const answer = await clerk.post(url('visit'), { region: VILLAGE, answers: hall });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().fields.map((problem: { field: string }) => problem.field)).toContain('audience');
});

test('a correction needs a reason and the version that was read; the old values stay in the acts', async () => {
  const { clerk, entry, at } = await record();
  const change = { answers: corrected, rowVersion: entry.rowVersion };
  expect((await clerk.post(`${at}/corrections`, { ...change, reason: '' })).statusCode).toBe(400);
  expect((await clerk.post(`${at}/corrections`, { ...change, reason: '补正' })).json().rowVersion).toBe(2);
  expect((await clerk.post(`${at}/corrections`, { ...change, reason: '补正' })).statusCode).toBe(409);
  const { acts } = (await clerk.get(at)).json();
  expect(acts.map((act: { title: string }) => act.title)).toEqual(['登记', '更正']);
});

test('a correction that says nothing else leaves the entry as it was, its figures and its acts', async () => {
  const { clerk, entry, at } = await record();
  const summary = async () => (await clerk.get(`${url('publicity')}/summary`)).json();
  const before = await summary();
  const { rowVersion, countyCode, id } = entry;
  const answers = { ...exampleOf('publicity'), media: null };
  const same = await clerk.post(`${at}/corrections`, { answers, rowVersion, reason: '核对' });
  expect([same.statusCode, same.json().rowVersion]).toEqual([200, rowVersion]);
  const edits = [{ countyCode, id, rowVersion, changes: { pieces: 300 } }];
  const many = await clerk.post('/api/ledgers/publicity/corrections', { edits, reason: '核对' });
  expect(many.statusCode, many.body).toBe(200);
  const read = (await clerk.get(at)).json();
  expect(read.rowVersion).toBe(rowVersion);
  expect(read.acts.map((act: { title: string }) => act.title)).toEqual(['登记']);
  expect(await summary()).toEqual(before);
  const stale = { answers, rowVersion: rowVersion + 1, reason: '核对' };
  expect((await clerk.post(`${at}/corrections`, stale)).json().code).toBe('entry-changed');
});

test('a withdrawn entry leaves the list, stays readable and cannot be changed again', async () => {
  const { clerk, entry, at } = await record();
  const change = { reason: '重复登记', rowVersion: entry.rowVersion };
  expect((await clerk.post(`${at}/withdrawals`, change)).json().state).toBe('withdrawn');
  const list = (await clerk.get(`${url('publicity')}?size=100`)).json();
  expect(list.rows.map((row: { id: string }) => row.id)).not.toContain(entry.id);
  expect((await clerk.get(at)).json().acts.at(-1)).toMatchObject({ title: '撤销', reason: '重复登记' });
  expect((await clerk.post(`${at}/withdrawals`, { ...change, rowVersion: 2 })).json().code).toBe(
    'entry-withdrawn',
  );
});

test('two clerks send one request twice each at the same moment: one entry', async () => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const payload = { region: VILLAGE, answers: exampleOf('training') };
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => clerk.send({ method: 'POST', url: url('training'), payload, headers })),
  );
  const ids = new Set(
    answers.filter((answer) => answer.statusCode === 200).map((answer) => answer.json().id),
  );
  expect(ids.size).toBe(1);
  expect(
    answers.every((answer) => [200, 409].includes(answer.statusCode)),
    answers.map((a) => a.body).join(),
  ).toBe(true);
});

test('sent twice at once with one key, an entry is corrected once and withdrawn once', async () => {
  const { clerk, entry, at } = await record();
  const correction = { answers: corrected, rowVersion: entry.rowVersion, reason: '补正' };
  const { rowVersion } = await sendTwice(clerk, `${at}/corrections`, correction);
  expect(rowVersion).toBe(entry.rowVersion + 1);
  const withdrawn = await sendTwice(clerk, `${at}/withdrawals`, { reason: '重复登记', rowVersion });
  expect(withdrawn).toMatchObject({ state: 'withdrawn', rowVersion: rowVersion + 1 });
  const { acts } = (await clerk.get(at)).json();
  expect(acts.map((act: { title: string }) => act.title)).toEqual(['登记', '更正', '撤销']);
});

test('many corrected at once, twice by one key and by another the other way round, change once and never block', async () => {
  const { clerk, entry: first } = await record();
  const entries = [first, (await record()).entry, (await record()).entry];
  const edits = entries.map(({ countyCode, id, rowVersion }) => ({
    countyCode,
    id,
    rowVersion,
    changes: { note: corrected.note },
  }));
  const many = '/api/ledgers/publicity/corrections';
  const colleague = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  const [{ rows }, other] = await Promise.all([
    sendTwice(clerk, many, { edits, reason: '核对' }),
    colleague.post(many, { edits: edits.toReversed(), reason: '复核' }),
  ]);
  const statuses = (of: { status: string }[]) => of.map(({ status }) => status);
  expect([statuses(rows), statuses(other.json().rows)].sort()).toEqual([
    ['changed', 'changed', 'changed'],
    ['refused', 'refused', 'refused'],
  ]);
  const versions = await Promise.all(
    entries.map(
      async ({ countyCode, id }) =>
        (await clerk.get(`${url('publicity')}/${countyCode}/${id}`)).json().rowVersion,
    ),
  );
  expect(versions).toEqual(entries.map(({ rowVersion }) => rowVersion + 1));
});

test('many corrected, sent again, are named alike; one that says so already is told to be unchanged', async () => {
  const { clerk, entry: first } = await record();
  const { entry: second } = await record();
  const edits = [first, second].map(({ countyCode, id, rowVersion }) => ({
    countyCode,
    id,
    rowVersion,
    changes: { title: id === first.id ? '另一个标题' : (exampleOf('publicity')['title'] ?? null) },
  }));
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const send = () =>
    clerk.send({
      method: 'POST',
      url: '/api/ledgers/publicity/corrections',
      payload: { edits, reason: '核对' },
      headers,
    });
  const once = (await send()).json().rows;
  expect(once.map(({ status }: { status: string }) => status)).toEqual(['changed', 'unchanged']);
  expect(once[0].name).toContain('另一个标题');
  expect((await send()).json().rows).toEqual(once);
});

test('filters narrow by the fields the ledger names, and by no other', async () => {
  const { clerk } = await record();
  const ledger = ledgers.find(({ code }) => code === 'publicity')!;
  const field = ledger.fields.find((candidate) => candidate.filter && candidate.type === 'code')!;
  const value = String(exampleOf('publicity')[field.code]);
  const kept = (await clerk.get(`${url('publicity')}?filter.${field.code}=${value}`)).json().rows;
  expect(kept.length).toBeGreaterThan(0);
  expect((await clerk.get(`${url('publicity')}?filter.${field.code}=nothing-such`)).json().rows).toEqual([]);
  expect((await clerk.get(`${url('publicity')}?filter.note';drop table act=1`)).statusCode).toBe(400);
});
