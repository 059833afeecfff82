import { beforeAll, expect, test } from 'vitest';
import { verifyEntries } from '#modules/ledgers';
import { verifyEverything } from '#modules/maintenance';
import { metricRows, metricValue } from '#modules/metrics';
import type { PersonRef } from '#modules/registry';
import { addDays } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import type { PersonFacts } from '#tests/factories/person-draft.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { makeYearList, noteOverdue, verifyConfirmations } from './index.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const COUNTY = 990101000000;
const YEAR = Number(today().slice(0, 4));
const PAST = `${YEAR}-01-02` < today() ? `${YEAR}-01-02` : today();
const people = new Map<string, PersonRef>();
let head: TestClient;
let station: TestClient;

const file = async (name: string, facts: PersonFacts = {}) => {
  const due = { name, identities: ['combat-veteran'], filedOn: `${YEAR - 1}-05-01` };
  people.set(name, await fileOne(system, { ...due, ...facts }));
};
const END = `${YEAR}-12-31`;
const make = (client: TestClient, dueOn = END, region = COUNTY) =>
  client.post('/api/confirmations/lists', { year: YEAR, region, dueOn });
/** A list as it was made when its time was still to come. */
const makeEarlier = () =>
  system.everywhere((tx) =>
    makeYearList(tx, machineContext, { county: COUNTY / 1e6, year: YEAR, dueOn: PAST }),
  );
const listed = async (client: TestClient, view = 'all', name = '') =>
  (await client.get(`/api/confirmations?year=${YEAR}&view=${view}&name=${name}&size=100`)).json().rows;
const step = async (client: TestClient, name: string, body: object) => {
  const [row] = await listed(head, 'all', name);
  return client.post(`/api/confirmations/${row.countyCode}/${row.id}/steps`, {
    rowVersion: row.rowVersion,
    step: body,
  });
};
const decide = async (client: TestClient, name: string, upheld: boolean, why = '经核实') => {
  const [row] = await listed(head, 'all', name);
  const { rowVersion } = row;
  return client.post(`/api/confirmations/${row.countyCode}/${row.id}/decisions`, { rowVersion, upheld, why });
};
const figure = (metric: string) =>
  system.everywhere((tx) =>
    metricValue(tx, { metric, region: COUNTY, from: `${YEAR}-01-01`, to: `${YEAR}-12-31` }),
  );

beforeAll(async () => {
  head = await house.signInAs({ role: 'section-head', region: COUNTY, lines: ['benefits'] });
  station = await house.signInAs({ role: 'station-clerk', region: 990101001000 });
  for (const name of ['确一', '确二', '确三', '确四', '确五']) await file(name);
  await file('确六', { identities: ['disabled-soldier'], disabilityGrade: 7, disabilityCause: 'illness' });
  await file('确七', { identities: ['retired-soldier'] });
  await file('确八', { identities: ['disabled-soldier'], disabilityGrade: 7, disabilityCause: 'combat' });
  await file('确九', { regionCode: 990101002001 });
  await makeEarlier();
});

test('a station makes no list and decides nothing; another section sees none; outside the area nothing is made', async () => {
  expect((await make(station)).statusCode).toBe(403);
  expect((await make(head, END, 990100000000)).json().code).toBe('outside-scope');
  const jobs = await house.signInAs({ role: 'section-head', region: COUNTY, lines: ['employment'] });
  expect((await make(jobs)).json().code).toBe('outside-scope');
  expect(await listed(jobs)).toEqual([]);
  expect((await listed(station)).map((row: { name: string }) => row.name)).not.toContain('确九');
  expect((await decide(station, '确一', true)).statusCode).toBe(403);
});

test('the list holds who is on regular payment, once, and later lists add who became entitled', async () => {
  const names = (await listed(head)).map((row: { name: string }) => row.name).sort();
  expect(names).toEqual(['确一', '确三', '确九', '确二', '确五', '确八', '确四'].sort());
  expect((await make(head)).json()).toEqual({ added: 0 });
  await file('确十');
  const list = { year: YEAR, region: COUNTY, dueOn: END };
  expect(await sendTwice(head, '/api/confirmations/lists', list)).toEqual({ added: 1 });
  expect(await verifyConfirmations(system.db)).toEqual([]);
});

test('whoever is added is not overdue at once: a day gone by is no time to confirm by', async () => {
  const late = await make(head, addDays(today(), -1));
  expect([late.statusCode, late.json().code]).toEqual([400, expect.stringMatching(/^(due-past|due-year)$/)]);
});

test('a list is made for whole counties, for this year or the next', async () => {
  const codeOf = async (body: object) =>
    (await head.post('/api/confirmations/lists', { year: YEAR, region: COUNTY, dueOn: END, ...body })).json()
      .code;
  expect(await codeOf({ region: 990101001001 })).toBe('list-region');
  expect(await codeOf({ region: 990101001000 })).toBe('list-region');
  expect(await codeOf({ year: 2999, dueOn: '2999-01-31' })).toBe('list-year');
  expect(await codeOf({ year: YEAR - 1, dueOn: `${YEAR - 1}-12-31` })).toBe('list-year');
});

test('confirming records an entry: the figures and their rows come from the ledger', async () => {
  const answer = await step(station, '确一', { kind: 'confirm', channel: 'video', on: today(), note: null });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(await listed(head, 'confirmed')).toMatchObject([{ name: '确一', channel: 'video', daysOverdue: 0 }]);
  expect((await figure('confirmed-people')).value).toBe(1);
  const due = (await figure('people-on-regular-payment')).value!;
  expect(await figure('confirmation-rate')).toMatchObject({ numerator: 1, denominator: due });
  const rows = await system.everywhere((tx) =>
    metricRows(tx, {
      metric: 'confirmation-rate',
      part: 'numerator',
      region: COUNTY,
      from: `${YEAR}-01-01`,
      to: `${YEAR}-12-31`,
      size: 10,
    }),
  );
  expect(rows.rows).toMatchObject([{ person: people.get('确一') }]);
  const again = await step(station, '确一', { kind: 'confirm', channel: 'door', on: today(), note: null });
  expect(again.json().code).toBe('confirmation-settled');
});

test('a wrong channel or a day of another year is refused and nothing is half done', async () => {
  const wrong = await step(station, '确二', { kind: 'confirm', channel: 'pigeon', on: today(), note: null });
  expect(wrong.statusCode).toBe(400);
  const other = await step(station, '确二', {
    kind: 'confirm',
    channel: 'door',
    on: `${YEAR - 1}-12-31`,
    note: null,
  });
  expect(other.json().code).toBe('confirmation-year');
  expect((await listed(head, 'due', '确二'))[0]).toMatchObject({ state: 'due', rowVersion: 1 });
});

test('a death found ends the file by an act, and is not confirmed', async () => {
  expect((await step(station, '确三', { kind: 'death', on: today(), why: '' })).statusCode).toBe(400);
  expect(
    (await step(station, '确三', { kind: 'death', on: addDays(today(), 1), why: '村报' })).statusCode,
  ).toBe(400);
  expect((await step(station, '确三', { kind: 'death', on: PAST, why: '入户核实' })).statusCode).toBe(200);
  const { countyCode, id } = people.get('确三')!;
  expect((await head.get(`/api/people/${countyCode}/${id}`)).json()).toMatchObject({
    state: 'deceased',
    endedOn: PAST,
  });
});

test('overdue people are listed and reminded; a suspension is proposed below, decided above, and stops nothing', async () => {
  if (PAST === today()) return;
  expect((await listed(head, 'overdue', '确四'))[0].daysOverdue).toBeGreaterThan(0);
  expect((await step(station, '确四', { kind: 'remind' })).statusCode).toBe(200);
  expect((await listed(head, 'due', '确四'))[0].remindedOn).toBe(today());
  expect((await step(station, '确四', { kind: 'propose', why: '多次联系不上' })).statusCode).toBe(200);
  expect((await step(station, '确四', { kind: 'propose', why: '再提' })).json().code).toBe('proposal-open');
  expect((await listed(head, 'proposed')).length).toBe(1);
  expect((await decide(head, '确四', true)).statusCode).toBe(200);
  expect((await decide(head, '确四', false)).json().code).toBe('proposal-settled');
  const [row] = await listed(head, 'all', '确四');
  expect(row).toMatchObject({ state: 'due', proposal: 'upheld', personState: 'active' });
});

test('who was confirmed while a suspension was proposed needs no decision any more', async () => {
  if (PAST === today()) return;
  await step(station, '确五', { kind: 'propose', why: '多次联系不上' });
  const confirmed = { kind: 'confirm', channel: 'video', on: today(), note: null };
  expect((await step(station, '确五', confirmed)).statusCode).toBe(200);
  expect(await listed(head, 'proposed', '确五')).toEqual([]);
  expect((await decide(head, '确五', true)).json().code).toBe('confirmation-settled');
});

test('who is not yet overdue is not proposed for suspension; who left otherwise is struck off', async () => {
  await file('确甲');
  await make(head, `${YEAR}-12-31`);
  if (today() <= `${YEAR}-12-31`)
    expect((await step(station, '确甲', { kind: 'propose', why: '早' })).json().code).toBe('not-overdue');
  expect((await step(station, '确甲', { kind: 'leave' })).json().code).toBe('person-active');
  const { countyCode, id } = people.get('确甲')!;
  await head.post(`/api/people/${countyCode}/${id}/corrections`, {
    changes: { state: 'closed', endedOn: today() },
    reason: '重复登记',
    rowVersion: 1,
  });
  expect((await listed(head, 'all', '确甲'))[0]).toMatchObject({ state: 'left', settledOn: today() });
  expect(
    (await step(station, '确甲', { kind: 'confirm', channel: 'door', on: today(), note: null })).json().code,
  ).toBe('confirmation-settled');
});

test('progress adds up by area, rows equal their acts, and the list exports', async () => {
  const { rows } = (await head.get(`/api/confirmations/progress?year=${YEAR}&region=${COUNTY}`)).json();
  const sum = (code: string) =>
    rows.reduce((all: number, row: Record<string, number>) => all + row[code]!, 0);
  expect(sum('listed')).toBe((await listed(head)).length);
  expect(sum('confirmed')).toBe(2);
  expect(rows.map((row: { regionName: string }) => row.regionName)).toEqual(['溪桥街道', '望江镇']);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
  expect((await head.get(`/api/confirmations/export.xlsx?year=${YEAR}&view=all`)).statusCode).toBe(200);
});

test('who is past due counts as overdue, and as settled once confirmed after all', async () => {
  await noteOverdue(system.db);
  const before = (await figure('confirmations-overdue')).value ?? 0;
  expect(before).toBeGreaterThan(0);
  await noteOverdue(system.db);
  expect((await figure('confirmations-overdue')).value).toBe(before);
  const [row] = await listed(head, 'overdue');
  const overdue = '/api/ledgers/confirmation-overdue/entries';
  const noted = async () =>
    (await head.get(`${overdue}?size=100`))
      .json()
      .rows.find(({ person }: { person: { id: string } }) => person.id === row.personId);
  const { countyCode, id, rowVersion, answers, person } = await noted();
  const beside = { answers: { ...answers, note: '已托邻居转告' }, person, reason: '补记', rowVersion };
  const corrected = await head.post(`${overdue}/${countyCode}/${id}/corrections`, beside);
  expect(corrected.statusCode, corrected.body).toBe(200);
  const settled = (await figure('overdue-confirmations-settled')).value ?? 0;
  const answer = await step(head, row.name, { kind: 'confirm', channel: 'door', on: today(), note: null });
  expect(answer.statusCode, answer.body).toBe(200);
  await noteOverdue(system.db);
  expect((await figure('overdue-confirmations-settled')).value).toBe(settled + 1);
  expect((await noted()).answers).toMatchObject({
    isSettled: true,
    settledOn: today(),
    note: '已托邻居转告',
  });
});

test('a confirmation withdrawn in the ledger opens the line of the list again', async () => {
  const [row] = await listed(head, 'confirmed');
  const entries = (await head.get('/api/ledgers/annual-confirmation/entries?size=100')).json().rows;
  const own = entries.filter(({ person }: { person: { id: string } }) => person.id === row.personId);
  for (const entry of own)
    await head.post(`/api/ledgers/annual-confirmation/entries/${entry.countyCode}/${entry.id}/withdrawals`, {
      reason: '登记错了人',
      rowVersion: entry.rowVersion,
    });
  const [after] = await listed(head, 'all', row.name);
  expect(after).toMatchObject({ state: 'due', settledOn: null });
  expect(await verifyConfirmations(system.db)).toEqual([]);
  await noteOverdue(system.db);
  expect(await verifyEntries(system.db)).toEqual([]);
});

test('steps sent twice at once with one key are taken once', async () => {
  await file('确乙');
  await make(head);
  const at = async (path: string) => {
    const [row] = await listed(head, 'all', '确乙');
    return [`/api/confirmations/${row.countyCode}/${row.id}/${path}`, row.rowVersion] as const;
  };
  const [steps, first] = await at('steps');
  await sendTwice(station, steps, { rowVersion: first, step: { kind: 'remind' } });
  const confirmed = { kind: 'confirm', channel: 'door', on: today(), note: null };
  await sendTwice(station, steps, { rowVersion: first + 1, step: confirmed });
  expect((await listed(head, 'all', '确乙'))[0]).toMatchObject({
    state: 'confirmed',
    rowVersion: first + 2,
  });
});

const LEDGER = '/api/ledgers/annual-confirmation';
const entryOf = async (name: string) => {
  const { rows } = (await head.get(`${LEDGER}/entries?state=all&size=100`)).json();
  return rows.find(({ person }: { person: { id: string } }) => person?.id === people.get(name)!.id);
};

test('an entry corrected to another person opens the line of the one and settles that of the other', async () => {
  for (const name of ['改一', '改二']) await file(name);
  await make(head);
  await step(station, '改一', { kind: 'confirm', channel: 'door', on: today(), note: null });
  const entry = await entryOf('改一');
  const corrected = await head.post(`${LEDGER}/entries/${entry.countyCode}/${entry.id}/corrections`, {
    rowVersion: entry.rowVersion,
    answers: entry.answers,
    person: people.get('改二'),
    reason: '登记错了人',
  });
  expect(corrected.statusCode, corrected.body).toBe(200);
  expect((await listed(head, 'all', '改一'))[0]).toMatchObject({ state: 'due', settledOn: null });
  expect((await listed(head, 'all', '改二'))[0]).toMatchObject({ state: 'confirmed', channel: 'door' });
  expect(await verifyConfirmations(system.db)).toEqual([]);
});

test('who was confirmed in the ledger itself is settled before anybody is noted as overdue', async () => {
  await file('账一');
  await makeEarlier();
  const entry = {
    region: 990101001001,
    answers: { confirmedOn: today(), channel: 'door', handler: '站长' },
    person: people.get('账一'),
  };
  expect((await station.post(`${LEDGER}/entries`, entry)).statusCode).toBe(200);
  await noteOverdue(system.db);
  expect((await listed(head, 'all', '账一'))[0]).toMatchObject({ state: 'confirmed', channel: 'door' });
  const { rows } = (await head.get('/api/ledgers/confirmation-overdue/entries?size=100')).json();
  const noted = rows.map(({ person }: { person: { name: string } | null }) => person?.name);
  expect(noted).not.toContain('账一');
  expect(await verifyConfirmations(system.db)).toEqual([]);
});

test('a confirmation its reviewer sends back opens the line again', async () => {
  const steps = { region: COUNTY, steps: ['county'], rowVersion: 0 };
  expect((await head.post(`${LEDGER}/review`, steps)).statusCode).toBe(200);
  await file('审一');
  await make(head);
  await step(station, '审一', { kind: 'confirm', channel: 'door', on: today(), note: null });
  const { countyCode, id, rowVersion, state } = await entryOf('审一');
  expect(state).toBe('submitted');
  const returned = await head.post('/api/entry-decisions', {
    move: 'return',
    reason: '没有见到本人',
    entries: [{ countyCode, id, rowVersion }],
  });
  expect(returned.json().results).toMatchObject([{ status: 'done', state: 'returned' }]);
  expect((await listed(head, 'all', '审一'))[0]).toMatchObject({ state: 'due' });
  expect(await verifyConfirmations(system.db)).toEqual([]);
});
