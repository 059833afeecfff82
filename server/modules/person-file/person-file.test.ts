import { beforeAll, describe, expect, test } from 'vitest';
import { getLedger, recordEntry } from '#modules/ledgers';
import { filePeople, verifyPeople } from '#modules/registry';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const VILLAGE = 990101001001;

const system = withWorkingSystem();
const house = withTestApp(system);
let url = '';

const visitOn = (day: string) => ({
  visitedOn: day,
  occasion: 'spring-festival',
  audience: 'veteran',
  persons: 1,
  cash: 50_000,
  visitor: '站长',
});

beforeAll(() =>
  system.everywhere(async (tx) => {
    const drafts = [personDraft({ name: '司马长青', regionCode: VILLAGE, filedOn: '2025-01-10' })];
    const [filed] = await filePeople(tx, machineContext, drafts);
    if (filed?.status !== 'added') throw new Error(JSON.stringify(filed));
    const person = { countyCode: filed.countyCode, id: filed.id };
    url = `/api/people/${person.countyCode}/${person.id}`;
    for (const day of ['2025-02-01', '2026-02-10', '2026-02-10', '2026-07-30']) {
      const entry = { regionCode: VILLAGE, answers: visitOn(day), person };
      await recordEntry(tx, machineContext, getLedger('visit'), entry);
    }
  }),
);

const clerk = () => house.signInAs({ role: 'section-clerk', region: COUNTY });
const plan = async (client: TestClient, item: object) =>
  client.post(`${url}/plan`, { item, rowVersion: (await client.get(url)).json().rowVersion });
const OPEN = {
  goal: '修缮住房',
  measures: '申请危房改造补助',
  responsible: '李站长',
  dueOn: '2026-12-31',
  state: 'open',
  closedOn: null,
  outcome: null,
};

describe.each([
  ['with the policy functions', <T>(work: () => Promise<T>) => work()],
  ['by row-level security alone', withoutPolicies],
] as const)('who may not, %s', (_, within) => {
  test('a clerk of another county finds neither sections, timeline, sources nor plan', () =>
    within(async () => {
      const far = await house.signInAs({ role: 'section-clerk', region: 990102000000 });
      for (const part of ['/sections', '/timeline', '/sources'])
        expect((await far.get(`${url}${part}`)).statusCode).toBe(404);
      expect((await far.post(`${url}/plan`, { item: OPEN, rowVersion: 1 })).statusCode).toBe(404);
    }));
});

test('a leader reads the plan and may not change it', async () => {
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  expect((await leader.get(url)).statusCode).toBe(200);
  expect((await leader.post(`${url}/plan`, { item: OPEN, rowVersion: 1 })).statusCode).toBe(403);
});

describe('sections', () => {
  const visitsFor = async (client: TestClient, query = '') => {
    const { sections } = (await client.get(`${url}/sections${query}`)).json();
    return sections.find(({ code }: { code: string }) => code === 'visits');
  };

  test('show the work that names the person, newest first, with the count', async () => {
    const visits = await visitsFor(await clerk());
    expect(visits.count).toBe(4);
    expect(visits.rows[0]).toMatchObject({
      cells: { day: '2026-07-30', work: '走访慰问', money: 50_000 },
      href: expect.stringMatching(/^\/ledgers\/visit\/990101\//),
    });
  });

  test('as of a day leave out what was done later', async () => {
    expect((await visitsFor(await clerk(), '?asOf=2025-12-31')).count).toBe(1);
  });

  test('hold no work of a line the post does not reach', async () => {
    const other = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['office'] });
    expect((await visitsFor(other)).count).toBe(0);
  });
});

describe('the timeline', () => {
  const read = async (query: string) => (await (await clerk()).get(`${url}/timeline${query}`)).json();

  test('walks page by page through everything once, latest first', async () => {
    const days: string[] = [];
    const ids = new Set<string>();
    let after = '';
    do {
      const { rows, next } = await read(`?size=2${after && `&after=${after}`}`);
      for (const row of rows) {
        days.push(row.effectiveOn);
        ids.add(row.id);
      }
      after = next ?? '';
    } while (after);
    expect(days).toEqual(days.toSorted().reverse());
    expect(days).toHaveLength(5);
    expect(ids.size).toBe(5);
  });

  test('narrows to one kind and to what held on a day', async () => {
    const kinds = (rows: { kind: string }[]) => [...new Set(rows.map(({ kind }) => kind))];
    expect(kinds((await read('?kind=visits')).rows)).toEqual(['visits']);
    expect((await read('?kind=file')).rows).toHaveLength(1);
    expect((await read('?asOf=2025-03-01')).rows).toHaveLength(2);
    expect((await read('?kind=no-such-kind')).rows).toEqual([]);
  });

  test('refuses a cursor it did not write', async () => {
    const answer = await (await clerk()).get(`${url}/timeline?after=bm9uc2Vuc2U`);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'cursor-invalid']);
  });
});

describe('the plan for a person', () => {
  test('is written, closed with its outcome, kept as acts, and equal to their fold', async () => {
    const client = await clerk();
    const made = (await plan(client, OPEN)).json();
    expect(made.plan).toMatchObject([OPEN]);
    const [item] = made.plan;
    const closed = { ...item, state: 'done', closedOn: '2026-11-20', outcome: '房屋已修好' };
    expect((await plan(client, closed)).json().plan).toEqual([closed]);
    const { rows } = (await client.get(`${url}/timeline?kind=plan`)).json();
    expect(rows.map(({ title }: { title: string }) => title)).toEqual(['制定帮扶计划', '完成帮扶计划']);
    expect(await verifyPeople(system.db)).toEqual([]);
    const past = (await client.get(`${url}?asOf=2025-06-01`)).json();
    expect(past.plan).toEqual([]);
  });

  test('asks for what is missing, and for the outcome of what is closed', async () => {
    const client = await clerk();
    const empty = await plan(client, { ...OPEN, goal: ' ', responsible: '' });
    expect(empty.json().fields.map(({ field }: { field: string }) => field)).toEqual(['goal', 'responsible']);
    const [item] = (await plan(client, OPEN)).json().plan.slice(-1);
    const silent = await plan(client, { ...item, state: 'dropped', closedOn: '2026-11-20', outcome: ' ' });
    expect(silent.json().fields).toMatchObject([{ field: 'outcome' }]);
  });

  test('refuses a stale file, and an item nobody made', async () => {
    const client = await clerk();
    const stale = await client.post(`${url}/plan`, { item: OPEN, rowVersion: 1 });
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'person-changed']);
    const unknown = await plan(client, { ...OPEN, id: '01a204e3-74b5-7ac3-9e42-d566b42777d2' });
    expect(unknown.statusCode).toBe(404);
  });

  test('sent twice with one key is one item', async () => {
    const client = await clerk();
    const before = (await client.get(url)).json();
    const send = () =>
      client.send({
        method: 'POST',
        url: `${url}/plan`,
        payload: { item: OPEN, rowVersion: before.rowVersion },
        headers: { 'idempotency-key': 'one-plan-0001' },
      });
    await send();
    expect((await send()).json().plan).toHaveLength(before.plan.length + 1);
  });
});

test('each fact names its source: the filing, or the last correction with who and why', async () => {
  const client = await clerk();
  const { rowVersion } = (await client.get(url)).json();
  const body = { changes: { employment: '80' }, reason: '已退休', rowVersion };
  expect((await client.post(`${url}/corrections`, body)).statusCode).toBe(200);
  const { sources } = (await client.get(`${url}/sources`)).json();
  expect(sources).toMatchObject([
    { field: '', kind: 'filed', effectiveOn: '2025-01-10', by: '' },
    { field: 'employment', kind: 'corrected', reason: '已退休', by: expect.stringMatching(/^测试/) },
  ]);
  const past = (await client.get(`${url}/sources?asOf=2025-06-01`)).json();
  expect(past.sources).toHaveLength(1);
});
