import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kit';
import { followCasesOfTickets } from '#modules/hall';
import { followCasesOfCalls } from '#modules/hotline';
import { verifyEverything } from '#modules/maintenance';
import { metricValue } from '#modules/metrics';
import { closePeriod } from '#modules/periods';
import type { PersonDraft } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { handedIn } from '#tests/factories/hardship-cases.ts';
import { openWindow } from '#tests/factories/open-window.ts';
import { ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const system = withWorkingSystem();
const house = withTestApp(system);

let clerk: TestClient;
let device: TestClient;
let station: TestClient;
let hall = '';
let window = '';

const file = (facts: Partial<PersonDraft> = {}) =>
  fileOne(system, { regionCode: 990101001001, filedOn: '2025-01-15', ...facts });
const call = (body: object) =>
  ok(
    clerk.post('/api/hotline/calls', {
      region: COUNTY,
      hotline: 'bureau',
      kind: 'request',
      matter: 'hardship',
      number: '15400777001',
      content: '家中老人住院，申请帮扶。',
      ...body,
    }),
  );
const callAt = ({ id }: { id: string }, path = '') => `/api/hotline/calls/990101/${id}${path}`;
const decline = async (place: { countyCode: number; id: string }) => {
  const at = `/api/cases/${place.countyCode}/${place.id}`;
  const { rowVersion } = (await station.get(at)).json();
  await ok(station.post(`${at}/acts`, { action: 'decline', rowVersion, reason: '同一事由今年已帮扶' }));
};
const originOf = async (number: string, client = station) =>
  (await client.get(`/api/case-origins/${number}`)).json().origin;
const figure = async (metric: string): Promise<number> =>
  (
    await system.everywhere((tx) =>
      metricValue(tx, { metric, region: COUNTY, from: addDays(today(), -2), to: today() }),
    )
  ).value ?? 0;

/** Closes the month that still runs, as the month after it would find it closed. */
const closeThisMonth = ({ everywhere }: typeof system) =>
  everywhere(async (tx) => {
    const context = { ...machineContext, reason: '结账' };
    const asked = { region: COUNTY, line: 'stations', grain: 'month', day: addDays(today(), -62) } as const;
    const { id } = await closePeriod(tx, context, asked);
    await sql`
      update closed_period set first_day = date_trunc('month', ${today()}::date)::date, last_day = ${today()}::date
      where id = ${id}::uuid
    `.execute(tx);
  });

beforeAll(async () => {
  ({ clerk, device, hall, window } = await openWindow(house, 'hardship'));
  station = await house.signInAs({
    role: 'station-clerk',
    region: 990101001000,
    lines: ['rights', 'benefits'],
  });
});

describe('a call', () => {
  test('is taken in by nobody who may not answer, or may not take in cases there', async () => {
    const taken = await call({ asCase: true });
    const body = { rowVersion: taken.rowVersion, ...handedIn(await file()) };
    expect((await station.post(callAt(taken, '/cases'), body)).statusCode).toBe(403);
    const far = await house.signInAs({ role: 'hall-clerk', region: 990102000000 });
    expect((await far.post(callAt(taken, '/cases'), body)).statusCode).toBe(404);
    const elsewhere = await file({ regionCode: 990102001001 });
    expect((await clerk.post(callAt(taken, '/cases'), { ...body, person: elsewhere })).statusCode).toBe(404);
    expect((await clerk.get(callAt(taken))).json().case).toBeNull();
  });

  test('becomes a case once, both know each other, and its end comes back to be told to the caller in time', async () => {
    const before = { closed: await figure('hotline-closed'), onTime: await figure('hotline-on-time') };
    const taken = await call({ asCase: true });
    expect(taken).toMatchObject({ state: 'transferred', desk: null, case: null });
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const payload = { rowVersion: taken.rowVersion, ...handedIn(await file()) };
    const send = () => clerk.send({ method: 'POST', url: callAt(taken, '/cases'), payload, headers });
    const [first, again] = [(await send()).json(), (await send()).json()];
    expect(first.case.number).toMatch(/^990101-/);
    expect(again.case).toEqual(first.case);
    const other = await clerk.post(callAt(taken, '/cases'), {
      ...handedIn(await file()),
      rowVersion: first.rowVersion,
    });
    expect(other.json().code).toBe('call-taken-in');
    expect(await originOf(first.case.number)).toMatchObject({
      kind: 'hotline-call',
      id: taken.id,
      content: '家中老人住院，申请帮扶。',
      mayOpen: false,
    });
    expect(await originOf(first.case.number, clerk)).toMatchObject({ mayOpen: true });
    expect(await followCasesOfCalls(system.db)).toBe(0);
    await decline(first.case);
    expect(await followCasesOfCalls(system.db)).toBe(1);
    expect(await followCasesOfCalls(system.db)).toBe(0);
    const replied = (await clerk.get(callAt(taken))).json();
    expect(replied).toMatchObject({ state: 'replied', repliedOn: today() });
    expect(replied.answer).toContain(`${first.case.number}（退役军人困难帮扶）${today()}不予受理`);
    const { rowVersion } = replied;
    expect(
      await ok(clerk.post(callAt(taken, '/call-backs'), { result: 'resolved', rowVersion })),
    ).toMatchObject({ state: 'closed', isOnTime: true });
    expect(await figure('hotline-closed')).toBe(before.closed + 1);
    expect(await figure('hotline-on-time')).toBe(before.onTime + 1);
  });

  test('that lies on a desk is called off there; not content with the case, it goes to a desk', async () => {
    const section = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['rights'] });
    const taken = await call({ desk: 'rights' });
    const linked = await ok(
      clerk.post(callAt(taken, '/cases'), { rowVersion: taken.rowVersion, ...handedIn(await file()) }),
    );
    expect((await section.get('/api/hotline/transfers')).json().rows).toEqual([]);
    await decline(linked.case);
    await followCasesOfCalls(system.db);
    const { rowVersion } = (await clerk.get(callAt(taken))).json();
    const back = { result: 'unresolved', note: '还想知道能否申请临时救助。', rowVersion };
    const again = await ok(clerk.post(callAt(taken, '/call-backs'), back));
    expect(again).toMatchObject({ state: 'transferred', desk: null });
    const sent = { desk: 'rights', rowVersion: again.rowVersion };
    expect(await ok(clerk.post(callAt(taken, '/transfers'), sent))).toMatchObject({ desk: 'rights' });
    expect(await followCasesOfCalls(system.db)).toBe(0);
  });
});

test('a visit becomes a case; its line is closed with the case and counted on time', async () => {
  const before = await figure('reception-on-time');
  const ticketAt = (id: string, what: string) => `/api/hall-tickets/990101/${id}/${what}`;
  await ok(device.post(`/api/halls/990101/${hall}/tickets`, { matter: 'hardship' }));
  const called = (await ok(clerk.post(`/api/hall-windows/990101/${window}/calls`))).ticket;
  const body = { rowVersion: called.rowVersion, ...handedIn(await file()) };
  expect((await station.post(ticketAt(called.id, 'cases'), body)).statusCode).toBe(403);
  const linked = await ok(clerk.post(ticketAt(called.id, 'cases'), body));
  expect(linked.case.number).toMatch(/^990101-/);
  const finish = { rowVersion: linked.rowVersion, persons: 1, isAnswered: true };
  const done = await ok(clerk.post(ticketAt(called.id, 'finishes'), finish));
  const line = async () =>
    (await clerk.get(`/api/ledgers/hall-reception/entries/990101/${done.entryId}`)).json().answers;
  expect(await line()).toMatchObject({ isAnswered: false, note: `G001号；办件${linked.case.number}` });
  expect(await originOf(linked.case.number)).toMatchObject({ kind: 'hall-ticket', number: 'G001' });
  await decline(linked.case);
  expect(await followCasesOfTickets(system.db)).toBe(1);
  expect(await followCasesOfTickets(system.db)).toBe(0);
  expect(await line()).toMatchObject({ closedOn: today() });
  expect(await figure('reception-on-time')).toBe(before + 1);
});

test('a visit whose finish was taken back follows its case anew, into the line of the next finish', async () => {
  await ok(device.post(`/api/halls/990101/${hall}/tickets`, { matter: 'hardship' }));
  const called = (await ok(clerk.post(`/api/hall-windows/990101/${window}/calls`))).ticket;
  const act = (what: string, body: object) =>
    ok(clerk.post(`/api/hall-tickets/990101/${called.id}/${what}`, body));
  const linked = await act('cases', { rowVersion: called.rowVersion, ...handedIn(await file()) });
  const finish = { persons: 1, isAnswered: false };
  await act('finishes', { ...finish, rowVersion: linked.rowVersion });
  await decline(linked.case);
  expect(await followCasesOfTickets(system.db)).toBe(1);
  const { rowVersion } = (await clerk.get(`/api/hall-tickets/990101/${called.id}`)).json();
  await act('reopenings', { reason: '人数登记错了', rowVersion });
  expect(await followCasesOfTickets(system.db)).toBe(0);
  const again = (await ok(clerk.post(`/api/hall-windows/990101/${window}/calls`))).ticket;
  const done = await act('finishes', { ...finish, persons: 2, rowVersion: again.rowVersion });
  expect(await followCasesOfTickets(system.db)).toBe(1);
  const line = await clerk.get(`/api/ledgers/hall-reception/entries/990101/${done.entryId}`);
  expect(line.json().answers).toMatchObject({ persons: 2, closedOn: today() });
});

test('a visit of a closed month keeps its line; case and line say so, and reopening the month writes it', async () => {
  const head = await house.signInAs({ role: 'section-head', region: COUNTY });
  await ok(device.post(`/api/halls/990101/${hall}/tickets`, { matter: 'hardship' }));
  const called = (await ok(clerk.post(`/api/hall-windows/990101/${window}/calls`))).ticket;
  const ticketAt = (what: string) => `/api/hall-tickets/990101/${called.id}${what}`;
  const linked = await ok(
    clerk.post(ticketAt('/cases'), { rowVersion: called.rowVersion, ...handedIn(await file()) }),
  );
  const done = await ok(
    clerk.post(ticketAt('/finishes'), { rowVersion: linked.rowVersion, persons: 1, isAnswered: false }),
  );
  const entry = `/api/ledgers/hall-reception/entries/990101/${done.entryId}`;
  const behind = async () => (await head.get(`${entry}/behind`)).json().behind;
  expect(await behind()).toBeNull();
  await closeThisMonth(system);
  await decline(linked.case);
  expect(await followCasesOfTickets(system.db)).toBe(1);
  expect(await followCasesOfTickets(system.db)).toBe(0);
  expect((await clerk.get(entry)).json().answers).not.toHaveProperty('closedOn');
  expect((await clerk.get(ticketAt(''))).json()).toMatchObject({ entryBehind: true });
  expect((await head.get('/api/hall-tickets?behind=true')).json().rows).toMatchObject([{ id: called.id }]);
  expect(await originOf(linked.case.number)).toMatchObject({ isBehind: true });
  expect(await behind()).toEqual({ on: today(), caseNumber: linked.case.number, endedOn: today() });
  const far = await house.signInAs({ role: 'section-head', region: 990102000000 });
  expect((await far.get(`${entry}/behind`)).statusCode).toBe(404);
  const [period] = (await head.get(`/api/closed-periods?region=${COUNTY}`)).json().periods;
  await ok(
    head.post(`/api/closed-periods/990101/${period.id}/reopenings`, {
      reason: '补记办件结果',
      rowVersion: period.rowVersion,
    }),
  );
  expect((await clerk.get(entry)).json().answers).toMatchObject({ closedOn: today() });
  expect(await behind()).toBeNull();
  expect(await originOf(linked.case.number)).toMatchObject({ isBehind: false });
});

test('rows equal their acts, figures equal a recount', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
