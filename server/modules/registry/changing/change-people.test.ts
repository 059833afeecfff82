import { beforeAll, describe, expect, test } from 'vitest';
import { verifyFacts } from '#modules/metrics';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { filePeople } from '../filing/file-people.ts';
import { verifyPeople } from '../verify-people.ts';

const COUNTY = 990101000000;
const VILLAGE = 990101001001;
const NEXT_VILLAGE = 990101001002;
const FAR_VILLAGE = 990102001001;

const system = withWorkingSystem();
const house = withTestApp(system);
const people: { countyCode: number; id: string }[] = [];

beforeAll(() =>
  system.everywhere(async (tx) => {
    const places = [...Array.from({ length: 1_100 }, () => VILLAGE), FAR_VILLAGE];
    const drafts = places.map((regionCode) => personDraft({ regionCode }));
    for (const result of await filePeople(tx, machineContext, drafts)) {
      if (result.status !== 'added') throw new Error(JSON.stringify(result));
      people.push({ countyCode: result.countyCode, id: result.id });
    }
  }),
);

const clerk = () => house.signInAs({ role: 'section-clerk', region: COUNTY });
const bulk = async (body: object) =>
  (await clerk()).post('/api/people/bulk-changes', { reason: '测试', ...body });
const statuses = (rows: { status: string }[]) => rows.map(({ status }) => status);
const file = async (at: number) =>
  (await (await clerk()).get(`/api/people/${people[at]!.countyCode}/${people[at]!.id}`)).json();

describe.each([
  ['with the policy functions', <T>(work: () => Promise<T>) => work()],
  ['by row-level security alone', withoutPolicies],
] as const)('who may not change many files, %s', (_, within) => {
  test('files of another county are refused one by one', () =>
    within(async () => {
      const rows = (await bulk({ people: [people.at(-1)], change: { liaison: '越权' } })).json().rows;
      expect(rows).toMatchObject([
        { status: 'refused', name: '', reason: expect.stringMatching(/没有找到/) },
      ]);
    }));
});

test('a leader changes nothing', async () => {
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  for (const path of ['/api/people/bulk-changes', '/api/people/changes'])
    expect((await leader.post(path, {})).statusCode).toBe(403);
});

test('a query changes everybody it finds, a thousand at a time, and twice changes nothing', async () => {
  const query = { region: COUNTY };
  const first = (await bulk({ query, change: { contactClass: 'regular', liaison: '李站长' } })).json();
  expect(first.rows).toHaveLength(1_000);
  const second = (
    await bulk({ query, after: first.next, change: { contactClass: 'regular', liaison: '李站长' } })
  ).json();
  expect([second.rows.length, second.next]).toEqual([100, null]);
  expect(new Set(statuses([...first.rows, ...second.rows]))).toEqual(new Set(['changed']));
  const again = (await bulk({ query, change: { contactClass: 'regular', liaison: '李站长' } })).json();
  expect(new Set(statuses(again.rows))).toEqual(new Set(['unchanged']));
  expect(await file(3)).toMatchObject({ contactClass: 'regular', liaison: '李站长', rowVersion: 2 });
});

test('the same request twice at once changes each file once and answers the same', async () => {
  const { rowVersion } = await file(10);
  const body = { people: people.slice(10, 13), change: { liaison: '周站长' }, reason: '换人' };
  const { rows } = await sendTwice(await clerk(), '/api/people/bulk-changes', body);
  expect(statuses(rows)).toEqual(Array(3).fill('changed'));
  expect(await file(10)).toMatchObject({ liaison: '周站长', rowVersion: rowVersion + 1 });
});

test('identities, village and state move rows, search and figures together', async () => {
  const chosen = people.slice(0, 3);
  const change = { addIdentity: 'combat-veteran', regionCode: NEXT_VILLAGE };
  expect(statuses((await bulk({ people: chosen, change })).json().rows)).toEqual(Array(3).fill('changed'));
  const listed = await (
    await clerk()
  ).get(`/api/people/count?identity=combat-veteran&region=${NEXT_VILLAGE}`);
  expect(listed.json().count).toBe(3);
  const ended = { state: 'deceased', endedOn: '2026-11-01' };
  expect(statuses((await bulk({ people: chosen.slice(0, 1), change: ended })).json().rows)).toEqual([
    'changed',
  ]);
  expect(await verifyPeople(system.db)).toEqual([]);
  expect(await verifyFacts(system.db)).toEqual([]);
});

test('what breaks a rule is refused with its reason, the others go on', async () => {
  const answer = await bulk({ people: [people[5], people.at(-1)], change: { regionCode: FAR_VILLAGE } });
  expect(new Set(statuses(answer.json().rows))).toEqual(new Set(['refused']));
  const silent = await bulk({ people: [people[5]], change: { liaison: '甲' }, reason: ' ' });
  expect(silent.json().fields).toMatchObject([{ field: 'reason' }]);
});

test('edits by row refuse a stale file and take the next', async () => {
  const [one, other] = [await file(10), await file(11)];
  const edits = [
    { ...people[10], rowVersion: one.rowVersion - 1, changes: { workUnit: '旧单位' } },
    { ...people[11], rowVersion: other.rowVersion, changes: { workUnit: '新单位', name: '林改名' } },
  ];
  const answer = await (await clerk()).post('/api/people/changes', { edits, reason: '回填' });
  expect(answer.json().rows).toMatchObject([
    { status: 'refused', reason: expect.stringMatching(/已被他人修改/) },
    { status: 'changed', reason: null },
  ]);
  expect((await file(11)).workUnit).toBe('新单位');
  expect((await (await clerk()).get('/api/people/count?text=lgm')).json().count).toBe(1);
});

test('a file named twice in one request is changed once, and equals its acts', async () => {
  const { rowVersion } = await file(20);
  const edits = [
    { ...people[20], rowVersion, changes: { workUnit: '甲单位' } },
    { ...people[20], rowVersion, changes: { liaison: '乙站长' } },
  ];
  const answer = await (await clerk()).post('/api/people/changes', { edits, reason: '回填' });
  expect(answer.json().rows).toMatchObject([
    { status: 'changed' },
    { status: 'refused', reason: expect.stringMatching(/不止一次/) },
  ]);
  expect(await file(20)).toMatchObject({ workUnit: '甲单位', rowVersion: rowVersion + 1 });
  expect(await verifyPeople(system.db)).toEqual([]);
});

test('a file ends on a day that has come, and one that is taken up again has no last day', async () => {
  const place = people[21]!;
  const one = { people: [place] };
  const refused = async (change: object) => (await bulk({ ...one, change })).json().rows[0];
  expect(await refused({ state: 'deceased' })).toMatchObject({ status: 'refused' });
  expect(await refused({ state: 'deceased', endedOn: '2999-01-01' })).toMatchObject({ status: 'refused' });
  expect(await refused({ endedOn: '2026-02-01' })).toMatchObject({ status: 'unchanged' });
  const correct = async (changes: object) =>
    (await clerk()).post(`/api/people/${place.countyCode}/${place.id}/corrections`, {
      changes,
      reason: '核实',
      rowVersion: (await file(21)).rowVersion,
    });
  for (const changes of [{ state: 'deceased' }, { state: 'closed', endedOn: '2999-01-01' }]) {
    const answer = (await correct(changes)).json();
    expect(answer.fields).toMatchObject([{ field: 'endedOn' }]);
  }
  expect((await correct({ state: 'deceased', endedOn: '2026-02-01' })).json()).toMatchObject({
    state: 'deceased',
    endedOn: '2026-02-01',
  });
  expect((await correct({ state: 'active' })).json()).toMatchObject({ state: 'active', endedOn: null });
});
