import { beforeAll, expect, test } from 'vitest';
import { findLedgerExamples } from '#definitions';
import { metricValues, verifyFacts } from '#modules/metrics';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { verifyEntries } from '../index.ts';

const system = withWorkingSystem();
const house = withTestApp(system);

const COUNTY = 990101000000;
const TOWN = 990101001000;
const VILLAGE = 990101001001;
const OTHER_TOWN = 990101002000;
const answers = findLedgerExamples('publicity')!.accepted[0]!.answers;
/** Posters of the example recorded throughout. */
const POSTERS = 300;
const URL = '/api/ledgers/publicity/entries';

interface Listed {
  countyCode: number;
  id: string;
  rowVersion: number;
  state: string;
  desk: string | null;
}

let head: TestClient;
let reviewer: TestClient;
let stationHead: TestClient;
let village: TestClient;

beforeAll(async () => {
  head = await house.signInAs({ role: 'section-head', region: COUNTY });
  reviewer = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  stationHead = await house.signInAs({ role: 'station-head', region: TOWN });
  village = await house.signInAs({ role: 'station-clerk', region: VILLAGE });
  const steps = { region: COUNTY, steps: ['county', 'township'], rowVersion: 0 };
  const set = await head.post('/api/ledgers/publicity/review', steps);
  expect(set.json()).toMatchObject({ steps: ['township', 'county'], rowVersion: 1 });
});

const figure = async (): Promise<number> => {
  const query = { metric: 'publicity-posters', region: COUNTY, from: '2026-01-01', to: '2026-12-31' };
  const [value] = await system.everywhere((tx) => metricValues(tx, [query]));
  return (value!.value ?? 0) / POSTERS;
};

const record = async (client = village, more: object = {}): Promise<Listed> => {
  const answer = await client.post(URL, { region: VILLAGE, answers, ...more });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

const decide = async (client: TestClient, move: string, entries: readonly Listed[], more: object = {}) => {
  const answer = await client.post('/api/entry-decisions', {
    move,
    entries: entries.map(({ countyCode, id, rowVersion }) => ({ countyCode, id, rowVersion })),
    ...more,
  });
  return answer.json().results as { status: string; code?: string; state?: string; rowVersion?: number }[];
};

const workOf = async (client: TestClient, list: string): Promise<string[]> =>
  (await client.get(`/api/entry-work?list=${list}&size=100`)).json().rows.map(({ id }: Listed) => id);

const next = (entry: Listed): Listed => ({ ...entry, rowVersion: entry.rowVersion + 1 });

test('nobody reviews below their desk, in another area, or what they handed in themselves', async () => {
  const entry = await record();
  const strangers = [
    await house.signInAs({ role: 'section-clerk', region: VILLAGE }),
    await house.signInAs({ role: 'station-head', region: OTHER_TOWN }),
    await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['rights'] }),
  ];
  for (const stranger of strangers) {
    expect(await workOf(stranger, 'review')).not.toContain(entry.id);
    const [result] = await decide(stranger, 'accept', [entry]);
    expect(result).toMatchObject({ status: 'refused' });
  }
  expect((await village.post('/api/entry-decisions', { move: 'accept', entries: [entry] })).statusCode).toBe(
    403,
  );
  const own = await record(stationHead);
  const boss = await house.signInAs({ role: 'station-head', region: TOWN });
  expect(own).toMatchObject({ state: 'submitted', desk: 'county' });
  const [tooLow] = await decide(boss, 'accept', [own]);
  expect(tooLow).toMatchObject({ status: 'refused', code: 'not-reviewer' });
});

test('only a post over the whole county decides who reviews', async () => {
  const lower = await house.signInAs({ role: 'section-head', region: TOWN });
  const answer = await lower.post('/api/ledgers/training/review', {
    region: COUNTY,
    steps: ['township'],
    rowVersion: 0,
  });
  expect(answer.statusCode).toBe(403);
  const stale = await head.post('/api/ledgers/publicity/review', {
    region: COUNTY,
    steps: [],
    rowVersion: 0,
  });
  expect(stale.json().code).toBe('review-changed');
});

test('station, township, county: it counts when the county has accepted it, and not before', async () => {
  const before = await figure();
  const entry = await record();
  expect(entry).toMatchObject({ state: 'submitted', desk: 'township' });
  expect(await workOf(village, 'waiting')).toContain(entry.id);
  expect(await workOf(reviewer, 'review')).not.toContain(entry.id);
  expect((await decide(stationHead, 'accept', [entry]))[0]).toMatchObject({
    status: 'done',
    state: 'submitted',
  });
  expect(await figure()).toBe(before);
  expect(await workOf(reviewer, 'review')).toContain(entry.id);
  expect((await decide(reviewer, 'accept', [next(entry)]))[0]).toMatchObject({ state: 'accepted' });
  expect(await figure()).toBe(before + 1);
  const { acts } = (await village.get(`${URL}/990101/${entry.id}`)).json();
  expect(acts.map(({ title }: { title: string }) => title)).toEqual([
    '登记并提交',
    '审核通过，转上一级审核',
    '审核入账',
  ]);
});

test('what the county itself records counts at once, and so does an unreviewed ledger', async () => {
  expect((await record(reviewer)).state).toBe('accepted');
  const training = await village.post('/api/ledgers/training/entries', {
    region: VILLAGE,
    answers: findLedgerExamples('training')!.accepted[0]!.answers,
  });
  expect(training.json().state).toBe('accepted');
});

test('returned with a reason, mended and handed in again', async () => {
  const entry = await record();
  expect(
    (await stationHead.post('/api/entry-decisions', { move: 'return', entries: [entry] })).statusCode,
  ).toBe(400);
  await decide(stationHead, 'return', [entry], { reason: '标题写全称' });
  expect(await workOf(village, 'returned')).toContain(entry.id);
  const at = `${URL}/990101/${entry.id}`;
  const read = (await village.get(at)).json();
  expect(read).toMatchObject({
    state: 'returned',
    returnReason: '标题写全称',
    moves: ['correct', 'submit', 'withdraw'],
  });
  const mended = await village.post(`${at}/corrections`, {
    answers,
    reason: '',
    rowVersion: read.rowVersion,
  });
  expect(mended.json(), mended.body).toMatchObject({ state: 'returned' });
  const [again] = await decide(village, 'submit', [mended.json()]);
  expect(again).toMatchObject({ status: 'done', state: 'submitted' });
  expect((await village.get(at)).json().returnReason).toBeNull();
});

test('a draft may be incomplete, is seen by its writer only, and is complete when handed in', async () => {
  const { title: _, ...open } = answers as Record<string, string>;
  const draft = await record(village, { answers: open, asDraft: true });
  expect(draft.state).toBe('draft');
  const colleague = await house.signInAs({ role: 'station-clerk', region: VILLAGE });
  const listed = async (client: TestClient) =>
    (await client.get(`${URL}?state=draft&size=100`)).json().rows.map(({ id }: Listed) => id);
  expect(await listed(village)).toContain(draft.id);
  expect(await listed(colleague)).not.toContain(draft.id);
  const [incomplete] = await decide(village, 'submit', [draft]);
  expect(incomplete).toMatchObject({ status: 'refused', code: 'entry-invalid' });
  const at = `${URL}/990101/${draft.id}`;
  await village.post(`${at}/corrections`, { answers, reason: '', rowVersion: 1 });
  expect((await decide(village, 'submit', [next(draft)]))[0]).toMatchObject({
    status: 'done',
    state: 'submitted',
  });
});

test('what was accepted after review changes through its reviewer only', async () => {
  const entry = await record();
  await decide(reviewer, 'accept', [entry]);
  const at = `${URL}/990101/${entry.id}`;
  const change = { answers, reason: '补正', rowVersion: 2 };
  expect((await village.post(`${at}/corrections`, change)).json().code).toBe('entry-reviewed');
  expect((await village.post(`${at}/withdrawals`, change)).json().code).toBe('entry-reviewed');
  const before = await figure();
  await decide(reviewer, 'return', [{ ...entry, rowVersion: 2 }], { reason: '日期有误' });
  expect(await figure()).toBe(before - 1);
  expect((await village.post(`${at}/corrections`, { ...change, rowVersion: 3 })).statusCode).toBe(200);
});

test('many at once answer one by one, and the same request again answers the same', async () => {
  const entries = await Promise.all(Array.from({ length: 60 }, () => record()));
  const stale = { ...(await record()), rowVersion: 7 };
  const unknown = { ...stale, id: crypto.randomUUID() };
  const before = await figure();
  const send = () =>
    reviewer.send({
      method: 'POST',
      url: '/api/entry-decisions',
      headers: { 'idempotency-key': 'one-decision' },
      payload: {
        move: 'accept',
        entries: [...entries, stale, unknown].map(({ countyCode, id, rowVersion }) => ({
          countyCode,
          id,
          rowVersion,
        })),
      },
    });
  for (const answer of [...(await Promise.all([send(), send()])), await send()]) {
    const { results } = answer.json();
    expect(results.slice(0, 60).every(({ status }: { status: string }) => status === 'done')).toBe(true);
    expect(results.slice(60).map(({ code }: { code: string }) => code)).toEqual([
      'entry-changed',
      'entry-not-found',
    ]);
  }
  expect(await figure()).toBe(before + 60);
});

test('a choice of desks sent twice at once with one key is one choice', async () => {
  const choice = { region: COUNTY, steps: ['county'], rowVersion: 0 };
  const chosen = await sendTwice(head, '/api/ledgers/training/review', choice);
  expect(chosen).toMatchObject({ steps: ['county'], rowVersion: 1 });
});

test('counts of the work lists are the lengths of the lists', async () => {
  for (const client of [village, stationHead, reviewer]) {
    const { counts } = (await client.get('/api/entry-work/counts')).json();
    for (const list of ['review', 'returned', 'drafts', 'waiting']) {
      const counted = counts
        .filter((one: { list: string }) => one.list === list)
        .reduce((sum: number, one: { entries: number }) => sum + one.entries, 0);
      expect([list, counted]).toEqual([list, (await workOf(client, list)).length]);
    }
  }
});

test('after all this every row equals the fold of its acts, and every figure its recount', async () => {
  expect(await verifyEntries(system.db)).toEqual([]);
  expect(await verifyFacts(system.db)).toEqual([]);
});
