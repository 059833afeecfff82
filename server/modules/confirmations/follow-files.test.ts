import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { metricValue } from '#modules/metrics';
import type { PersonRef } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { mergePeople } from '#tests/factories/merge-people.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { makeYearList, noteOverdue } from './index.ts';

/* The lines of a year's list follow the files of the people on it. */
const system = withWorkingSystem();
const house = withTestApp(system);
const COUNTY = 990101000000;
const YEAR = Number(today().slice(0, 4));
const DUE = `${YEAR}-01-01`;
let head: TestClient;
let here: TestClient;
let there: TestClient;

beforeAll(async () => {
  head = await house.signInAs({ role: 'section-head', region: COUNTY, lines: ['benefits'] });
  here = await house.signInAs({ role: 'station-clerk', region: 990101001000 });
  there = await house.signInAs({ role: 'station-clerk', region: 990101002000 });
});

const listed = async (...names: string[]): Promise<PersonRef[]> => {
  const people = [];
  for (const name of names)
    people.push(
      await fileOne(system, { name, identities: ['combat-veteran'], filedOn: `${YEAR - 1}-05-01` }),
    );
  await system.everywhere((tx) =>
    makeYearList(tx, machineContext, { county: COUNTY / 1e6, year: YEAR, dueOn: DUE }),
  );
  return people;
};
const lineOf = async (name: string, client = head) =>
  (await client.get(`/api/confirmations?year=${YEAR}&view=all&name=${name}`)).json().rows[0];
const change = async ({ countyCode, id }: PersonRef, changes: object) => {
  const { rowVersion } = (await head.get(`/api/people/${countyCode}/${id}`)).json();
  const body = { changes, reason: '核实', rowVersion };
  const answer = await head.post(`/api/people/${countyCode}/${id}/corrections`, body);
  expect(answer.statusCode, answer.body).toBe(200);
};
const step = async (client: TestClient, name: string, body: object, seenBy = head) => {
  const { countyCode, id, rowVersion } = await lineOf(name, seenBy);
  return client.post(`/api/confirmations/${countyCode}/${id}/steps`, { rowVersion, step: body });
};
const CONFIRM = { kind: 'confirm', channel: 'door', on: today(), note: null };
const overdue = async (): Promise<number> =>
  (
    await system.everywhere((tx) =>
      metricValue(tx, {
        metric: 'confirmations-overdue',
        region: COUNTY,
        from: `${YEAR}-01-01`,
        to: `${YEAR}-12-31`,
      }),
    )
  ).value ?? 0;

test('moved within the county, the line is with the station that has the file now, under the name it has now', async () => {
  const [person] = await listed('搬一');
  await change(person!, { regionCode: 990101002001, name: '搬壹' });
  expect(await lineOf('搬', here)).toBeUndefined();
  expect(await lineOf('搬', there)).toMatchObject({ name: '搬壹', regionCode: 990101002001 });
  expect((await step(here, '搬壹', CONFIRM)).statusCode).toBe(404);
  // As a line stood that was left behind before lines followed their files.
  await sql`update annual_confirmation set region_code = 990101001001 where county_code = 990101 and name = '搬壹'`.execute(
    system.owner,
  );
  await noteOverdue(system.db);
  const confirmed = await step(there, '搬壹', CONFIRM);
  expect(confirmed.statusCode, confirmed.body).toBe(200);
});

test('so it is when many files are moved at once', async () => {
  const people = await listed('迁一', '迁二');
  const answer = await head.post('/api/people/bulk-changes', {
    people,
    change: { regionCode: 990101002001 },
    reason: '社区调整',
  });
  expect(answer.statusCode, answer.body).toBe(200);
  for (const name of ['迁一', '迁二']) expect(await lineOf(name, there)).toBeDefined();
});

test('died, closed: the line is settled and not counted as overdue; on record again, it is due again', async () => {
  const [died, closed] = await listed('故一', '销一');
  await change(died!, { state: 'deceased', endedOn: DUE });
  await change(closed!, { state: 'closed', endedOn: today() });
  expect(await lineOf('故一')).toMatchObject({ state: 'deceased', settledOn: DUE });
  expect(await lineOf('销一')).toMatchObject({ state: 'left', settledOn: today() });
  await noteOverdue(system.db);
  const before = await overdue();
  await change(died!, { state: 'active', endedOn: null });
  expect(await lineOf('故一')).toMatchObject({
    state: 'due',
    settledOn: null,
    daysOverdue: expect.any(Number),
  });
  if (DUE < today()) {
    await noteOverdue(system.db);
    expect(await overdue()).toBe(before + 1);
  }
});

test('whoever turns out not to be on regular payment is asked no more; put right again, is due', async () => {
  const [person] = await listed('误一');
  await change(person!, { identities: ['retired-soldier'] });
  expect(await lineOf('误一')).toMatchObject({ state: 'left', settledOn: today() });
  await change(person!, { regionCode: 990101002001 });
  expect(await lineOf('误一')).toMatchObject({ state: 'left' });
  await change(person!, { identities: ['combat-veteran'] });
  expect(await lineOf('误一', there)).toMatchObject({ state: 'due', settledOn: null });
});

test('a death found from the list is one step of one line', async () => {
  await listed('故二');
  const { rowVersion } = await lineOf('故二');
  const answer = await step(here, '故二', { kind: 'death', on: DUE, why: '入户核实' });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(await lineOf('故二')).toMatchObject({ state: 'deceased', rowVersion: rowVersion + 1 });
});

test('merged, a person stands on the list once; taken apart, twice, each as the ledger says', async () => {
  const [kept, folded] = await listed('并一', '并二');
  await step(here, '并二', CONFIRM);
  const merged = await mergePeople(head, kept!, folded!);
  expect(merged.statusCode, merged.body).toBe(200);
  expect(await lineOf('并一')).toMatchObject({ state: 'confirmed', channel: 'door' });
  expect(await lineOf('并二')).toMatchObject({ state: 'left' });
  const { rowVersion } = (await head.get(`/api/people/${folded!.countyCode}/${folded!.id}`)).json();
  const apart = await head.post(`/api/people/${folded!.countyCode}/${folded!.id}/unmerges`, {
    reason: '两个人',
    rowVersion,
  });
  expect(apart.statusCode, apart.body).toBe(200);
  await noteOverdue(system.db);
  expect(await lineOf('并一')).toMatchObject({ state: 'due' });
  expect(await lineOf('并二')).toMatchObject({ state: 'confirmed', channel: 'door' });
});

test('taken over by another county, the line here is settled', async () => {
  const [person] = await listed('转一');
  const handedOver = await head.post(`/api/people/${person!.countyCode}/${person!.id}/moves`, {
    rowVersion: 1,
    toRegion: 990102000000,
    movedOn: DUE,
    reason: '户口迁移',
  });
  const young = await house.signInAs({ role: 'section-clerk', region: 990102000000 });
  const accepted = await young.post(`/api/moves/990102/${handedOver.json().id}/acceptances`, {
    regionCode: 990102001001,
    rowVersion: 1,
  });
  expect(accepted.statusCode, accepted.body).toBe(200);
  expect(await lineOf('转一')).toMatchObject({ state: 'left', settledOn: today() });
});

test('whoever was confirmed before moving is not asked again in the new county, however often they move', async () => {
  const people = await listed('转二', '转三');
  await step(here, '转二', CONFIRM);
  const young = await house.signInAs({ role: 'section-head', region: 990102000000 });
  const take = async (from: TestClient, to: TestClient, { countyCode, id }: PersonRef, village: number) => {
    const { rowVersion } = (await from.get(`/api/people/${countyCode}/${id}`)).json();
    const move = { rowVersion, toRegion: Math.floor(village / 1e6) * 1e6, movedOn: DUE, reason: '户口迁移' };
    const handedOver = await from.post(`/api/people/${countyCode}/${id}/moves`, move);
    const url = `/api/moves/${Math.floor(village / 1e6)}/${handedOver.json().id}/acceptances`;
    return (await to.post(url, { regionCode: village, rowVersion: 1 })).json() as PersonRef;
  };
  const there = [];
  for (const person of people) there.push(await take(head, young, person, 990102001001));
  const list = { year: YEAR, region: 990102000000, dueOn: `${YEAR}-12-31` };
  expect((await young.post('/api/confirmations/lists', list)).statusCode).toBe(200);
  expect(await lineOf('转二', young)).toBeUndefined();
  expect(await lineOf('转三', young)).toMatchObject({ state: 'due' });
  await take(young, head, there[0]!, 990101001001);
  await head.post('/api/confirmations/lists', { ...list, region: COUNTY });
  const lines = (await head.get(`/api/confirmations?year=${YEAR}&view=all&name=转二`)).json().rows;
  expect(lines).toMatchObject([{ state: 'confirmed' }]);
});

test('confirmed by hand here and moved on, a person is not confirmed again there, by hand or from the list', async () => {
  const [person] = await listed('转五');
  const young = await house.signInAs({ role: 'section-head', region: 990102000000 });
  const [VILLAGE, figures] = [990102001001, { from: `${YEAR}-01-01`, to: `${YEAR}-12-31` }];
  const confirmed = () =>
    system.everywhere(async (tx) => {
      const asked = { metric: 'confirmed-people', region: 990100000000, ...figures };
      return (await metricValue(tx, asked)).value ?? 0;
    });
  const before = await confirmed();
  const { rowVersion } = (await head.get(`/api/people/${person!.countyCode}/${person!.id}`)).json();
  const move = { rowVersion, toRegion: 990102000000, movedOn: DUE, reason: '户口迁移' };
  const { id } = (await head.post(`/api/people/${person!.countyCode}/${person!.id}/moves`, move)).json();
  const there = (
    await young.post(`/api/moves/990102/${id}/acceptances`, { regionCode: VILLAGE, rowVersion: 1 })
  ).json() as PersonRef;
  const list = { year: YEAR, region: 990102000000, dueOn: `${YEAR}-12-31` };
  expect((await young.post('/api/confirmations/lists', list)).statusCode).toBe(200);
  // Written up afterwards where it was done, in the ledger itself; a draft there was begun before.
  const answers = { confirmedOn: DUE, channel: 'door', handler: '林站长' };
  const url = '/api/ledgers/annual-confirmation/entries';
  const draft = await young.post(url, { region: VILLAGE, answers, person: there, asDraft: true });
  const first = await head.post(url, { region: 990101001001, answers, person });
  expect(first.statusCode, first.body).toBe(200);
  const second = await young.post(url, { region: VILLAGE, answers, person: there });
  expect(second.statusCode).toBe(400);
  expect(second.json().fields).toMatchObject([{ message: expect.stringContaining('一年只确认一次') }]);
  const { countyCode, id: draftId } = draft.json() as PersonRef;
  const handedIn = await young.post('/api/entry-decisions', {
    move: 'submit',
    entries: [{ countyCode, id: draftId, rowVersion: 1 }],
  });
  expect(handedIn.json().results).toMatchObject([
    { status: 'refused', message: expect.stringContaining('一年只确认一次') },
  ]);
  const again = await step(young, '转五', CONFIRM, young);
  expect(again.json().code).toBe('confirmed-elsewhere');
  expect(await confirmed()).toBe(before + 1);
  await noteOverdue(system.db);
  expect(await lineOf('转五', young)).toMatchObject({ state: 'left', settledOn: today() });
  const now = (await young.get(`/api/people/${there.countyCode}/${there.id}`)).json();
  await young.post(`/api/people/${there.countyCode}/${there.id}/corrections`, {
    changes: { name: '转五五' },
    reason: '更名',
    rowVersion: now.rowVersion,
  });
  const { rows } = (await young.get(`/api/confirmations?year=${YEAR}&view=all&name=转五`)).json();
  expect(rows).toMatchObject([{ state: 'left' }]);
});

test('rows equal their acts', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
