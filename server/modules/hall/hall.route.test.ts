import { beforeAll, describe, expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { metricValue } from '#modules/metrics';
import type { PersonDraft } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const HOUR = 3_600_000;
/** A working day of which the hall is open; `now` moves on by hand. */
let now = new Date('2026-03-04T09:00:00+08:00');
const DAY = '2026-03-04';

const system = withWorkingSystem();
const house = withTestApp(system, { now: () => now });

let head: TestClient;
let clerk: TestClient;
let second: TestClient;
let device: TestClient;
let leader: TestClient;
let stranger: TestClient;
let hall = '';
let one = '';
let two = '';

const codeOf = async (answer: ReturnType<TestClient['post']>) => (await answer).json().code;

const since = { validFrom: '2026-01-01' };
beforeAll(async () => {
  head = await house.signInAs({ role: 'hall-head', region: COUNTY, ...since });
  clerk = await house.signInAs({ role: 'hall-clerk', region: COUNTY, ...since });
  second = await house.signInAs({ role: 'hall-clerk', region: COUNTY, ...since });
  device = await house.signInAs({ role: 'hall-device', region: COUNTY, ...since });
  leader = await house.signInAs({ role: 'leader', region: COUNTY, ...since });
  stranger = await house.signInAs({ role: 'hall-head', region: 990102000000, ...since });
});

/** The clock goes on to a moment; who sat before the machine signs in anew. */
const goOnTo = async (moment: Date): Promise<void> => {
  now = moment;
  for (const again of [head, clerk, second, device, leader])
    Object.assign(again, await house.signIn(again.username));
};

const hallAt = (path = '') => `/api/halls/990101/${hall}${path}`;
const windowAt = (id: string, path = '') => `/api/hall-windows/990101/${id}${path}`;
const ticketAt = (id: string, path: string) => `/api/hall-tickets/990101/${id}/${path}`;
const take = (body: object = {}) => ok(device.post(hallAt('/tickets'), { matter: 'policy', ...body }));
const call = async (client = clerk, window = one) =>
  (await ok(client.post(windowAt(window, '/calls')))).ticket;
const act = (ticket: { id: string; rowVersion: number }, what: string, body: object = {}, client = clerk) =>
  client.post(ticketAt(ticket.id, what), { rowVersion: ticket.rowVersion, ...body });
const finish = (ticket: { id: string; rowVersion: number }, body: object = {}, client = clerk) =>
  act(ticket, 'finishes', { persons: 1, isAnswered: true, ...body }, client);
const live = async (client = device) => (await client.get(hallAt('/live'))).json();
const figure = async (metric: string): Promise<number> =>
  (await system.everywhere((tx) => metricValue(tx, { metric, region: COUNTY, from: DAY, to: today() })))
    .value ?? 0;
const file = (facts: Partial<PersonDraft>) => fileOne(system, facts);

describe('who may not', () => {
  test('only a hall head opens a hall, in their own area', async () => {
    const order = { region: COUNTY, title: '青岚区退役军人服务大厅' };
    for (const client of [clerk, device, leader])
      expect((await client.post('/api/halls', order)).statusCode).toBe(403);
    expect(await codeOf(stranger.post('/api/halls', order))).toBe('outside-scope');
    expect(await codeOf(head.post('/api/halls', { ...order, region: 990101001001 }))).toBe('hall-invalid');
    hall = (await ok(head.post('/api/halls', order))).id;
    const add = (number: number, matters: string[]) =>
      head.post(hallAt('/windows'), { number, title: `${number}号窗口`, matters });
    expect((await clerk.post(hallAt('/windows'), {})).statusCode).toBe(403);
    one = (await ok(add(1, ['policy', 'veteran-card']))).id;
    two = (await ok(add(2, ['policy', 'employment']))).id;
    expect(await codeOf(add(2, ['policy']))).toBe('hall-invalid');
    expect(await codeOf(add(3, ['no-such-matter']))).toBe('hall-invalid');
  });

  test('another county sees neither hall nor window; a device gives out numbers and sees no person', async () => {
    expect((await stranger.get('/api/halls')).json().rows).toEqual([]);
    expect((await stranger.get(hallAt('/live'))).statusCode).toBe(404);
    expect((await stranger.post(windowAt(one, '/calls'))).statusCode).toBe(404);
    for (const path of [hallAt('/queue'), windowAt(one), '/api/hall-tickets', '/api/people'])
      expect([path, (await device.get(path)).statusCode]).toEqual([path, 403]);
    expect((await device.post(windowAt(one, '/calls'))).statusCode).toBe(403);
    expect((await clerk.post(hallAt('/tickets'), { matter: 'policy' })).statusCode).toBe(403);
    expect((await leader.get(hallAt('/queue'))).statusCode).toBe(200);
    expect((await leader.post(windowAt(one, '/states'), { state: 'open' })).statusCode).toBe(403);
  });
});

describe('a number from the kiosk to the ledger', () => {
  test('a closed window calls nobody; opened, it takes the seat', async () => {
    expect(await codeOf(clerk.post(windowAt(one, '/calls')))).toBe('window-not-open');
    await ok(clerk.post(windowAt(one, '/states'), { state: 'open' }));
    await ok(second.post(windowAt(two, '/states'), { state: 'open' }));
    expect(await codeOf(second.post(windowAt(one, '/calls')))).toBe('window-taken');
    expect(await call()).toBeNull();
  });

  test('numbers run by matter, the kiosk shows the estimated wait and the rule', async () => {
    expect((await take()).number).toBe('M001');
    expect((await take()).number).toBe('M002');
    expect((await take({ matter: 'veteran-card' })).number).toBe('B001');
    expect(await codeOf(device.post(hallAt('/tickets'), { matter: 'legal' }))).toBe('matter-not-served');
    expect(await codeOf(device.post(hallAt('/tickets'), { matter: 'x' }))).toBe('matter-unknown');
    const now = await live();
    expect(now.rule).toContain('连续先叫满3个优先号');
    expect(now.waiting).toBe(3);
    expect(now.matters.find(({ matter }: { matter: string }) => matter === 'policy')).toMatchObject({
      waiting: 2,
      waitMinutes: 6,
      isServed: true,
    });
  });

  test('called, named, begun, finished: one line of the ledger, the figure moved, nothing typed', async () => {
    const person = await file({ name: '欧阳远山' });
    const before = await figure('reception-matters');
    const called = await call();
    expect(called).toMatchObject({ number: 'M001', state: 'called', calls: 1 });
    const named = await ok(act(called, 'visitors', { person, visitorName: null }));
    expect(named.visitorName).toBe('欧阳远山');
    expect((await live()).calls[0]).toMatchObject({ number: 'M001', nameMasked: '欧***', window: '1号窗口' });
    now = new Date(now.getTime() + 60_000);
    const begun = await ok(act(named, 'beginnings'));
    const done = await ok(finish(begun, { persons: 2 }));
    expect(done).toMatchObject({ state: 'finished' });
    expect(await figure('reception-matters')).toBe(before + 1);
    expect(await figure('reception-persons')).toBe(before + 2);
    const entry = (await clerk.get(`/api/ledgers/hall-reception/entries/990101/${done.entryId}`)).json();
    expect(entry).toMatchObject({
      businessDay: DAY,
      answers: { matter: 'policy', persons: 2, isAnswered: true, handler: '1号窗口', note: 'M001号' },
      person: { name: '欧阳远山' },
    });
  });

  test('corrected and taken back through the hall, ledger and figures follow', async () => {
    const [finished] = (await clerk.get('/api/hall-tickets?state=finished')).json().rows;
    const persons = await figure('reception-persons');
    expect(await codeOf(act(finished, 'corrections', { persons: 5 }))).toBe('reason-missing');
    const corrected = await ok(act(finished, 'corrections', { persons: 5, reason: '漏计同来的家属' }));
    expect(await figure('reception-persons')).toBe(persons + 3);
    await ok(
      act(corrected, 'corrections', { isAnswered: false, dueOn: '2026-03-18', reason: '需转后续办理' }),
    );
    const [again] = (await clerk.get('/api/hall-tickets?state=finished')).json().rows;
    const back = await ok(act(again, 'reopenings', { reason: '点错了号' }));
    expect(back).toMatchObject({ state: 'waiting', entryId: null });
    expect(await figure('reception-persons')).toBe(persons - 2);
    expect((await verifyEverything(system.db)).faults).toEqual([]);
  });

  test('what is not settled at the window is promised a day by the working calendar', async () => {
    const called = await call();
    const done = await ok(finish(called, { isAnswered: false }));
    const entry = (await clerk.get(`/api/ledgers/hall-reception/entries/990101/${done.entryId}`)).json();
    expect(entry.answers).toMatchObject({ isAnswered: false, dueOn: '2026-03-18' });
  });
});

describe('priority', () => {
  test('is shown with its rule, comes from the file at the counter, and cannot be chosen where it does not hold', async () => {
    const old = await file({ name: '司马长寿', birthDate: '1944-02-01' });
    const counter = (body: object) =>
      clerk.post(hallAt('/counter-tickets'), { matter: 'veteran-card', ...body });
    const ticket = await ok(counter({ person: old }));
    expect(ticket.priority).toMatchObject({ title: '老年优先', rule: '年满70周岁的，优先办理。' });
    expect(await codeOf(counter({ priority: 'startup' }))).toBe('priority-not-for-matter');
    expect(await codeOf(counter({ priority: 'appointment' }))).toBe('priority-not-for-matter');
    expect((await ok(counter({ visitorName: '<img src=x onerror=alert(1)>' }))).priority).toBeNull();
    const queue = (await leader.get(hallAt('/queue'))).json();
    expect(queue.rows.map(({ nameMasked }: { nameMasked: string }) => nameMasked)).toContain('司***');
    expect(JSON.stringify(queue)).not.toContain('长寿');
    const called = await call();
    expect(called.number).toBe(ticket.number);
    await ok(finish(called));
  });
});

describe('bad input', () => {
  test('a double click on call-next calls once: with one key the same ticket, with two keys the second is told', async () => {
    await take();
    await take();
    const url = windowAt(two, '/calls');
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const send = () => second.send({ method: 'POST', url, payload: {}, headers });
    const [first, again] = await Promise.all([send(), send()]);
    expect(first.json().ticket.id).toBe(again.json().ticket.id);
    expect(await codeOf(second.post(url))).toBe('window-busy');
    await ok(finish(first.json().ticket, {}, second));
    const last = await call(second, two);
    await ok(finish(last, {}, second));
    expect((await ok(send())).ticket.id).toBe(first.json().ticket.id);
  });

  test('a number, a step and a new window sent twice at once with one key are done once, with the same answer', async () => {
    const { waiting } = await live();
    await sendTwice(device, hallAt('/tickets'), { matter: 'policy' });
    expect((await live()).waiting).toBe(waiting + 1);
    const before = await figure('reception-matters');
    const called = await call();
    const done = await sendTwice(clerk, ticketAt(called.id, 'finishes'), {
      rowVersion: called.rowVersion,
      persons: 1,
      isAnswered: true,
    });
    expect(done.state).toBe('finished');
    expect(await figure('reception-matters')).toBe(before + 1);
    const hallOf = { region: 990101001000, title: '青岚街道服务站' };
    const opened = await sendTwice(head, '/api/halls', hallOf);
    const { rows } = await ok(head.get('/api/halls'));
    expect(rows.filter(({ title }: { title: string }) => title === hallOf.title)).toHaveLength(1);
    await sendTwice(head, `/api/halls/990101/${opened.id}/windows`, {
      number: 1,
      title: '1号窗口',
      matters: ['policy'],
    });
  });

  test('one key for two deeds on one ticket: the first is done, the second refused and not told as done', async () => {
    await take();
    const called = await call();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const step = (what: string, rowVersion: number) =>
      clerk.send({ method: 'POST', url: ticketAt(called.id, what), payload: { rowVersion }, headers });
    const recalled = await ok(step('recalls', called.rowVersion));
    expect(await codeOf(step('beginnings', recalled.rowVersion))).toBe('request-key-reused');
    const begun = await ok(
      clerk.post(ticketAt(called.id, 'beginnings'), { rowVersion: recalled.rowVersion }),
    );
    await ok(finish(begun));
  });

  test('two windows that call at the same moment never get the same ticket', async () => {
    for (let round = 0; round < 5; round += 1) {
      await take();
      await take();
      const [left, right] = await Promise.all([call(clerk, one), call(second, two)]);
      expect(left.id).not.toBe(right.id);
      await Promise.all([finish(left), finish(right, {}, second)].map(ok));
    }
  });

  test('two clerks on one ticket: one is done, the other hears so; a stale page changes nothing', async () => {
    await take();
    const called = await call();
    const answers = await Promise.all([finish(called), finish(called, {}, second)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    await take();
    const fresh = await call();
    await ok(act(fresh, 'recalls'));
    expect(await codeOf(act(fresh, 'beginnings'))).toBe('ticket-changed');
    const [current] = (await live()).calls;
    expect(current).toMatchObject({ calls: 2 });
    const { current: seen } = (await clerk.get(windowAt(one))).json();
    expect(await codeOf(act(seen, 'skips'))).toBe('called-too-seldom');
    const third = await ok(act(seen, 'recalls'));
    const skipped = await ok(act(third, 'skips'));
    expect((await live()).skipped).toContain(skipped.number);
    const back = await ok(act(skipped, 'returns'));
    expect(back).toMatchObject({ state: 'waiting', calls: 0 });
    await ok(act(back, 'leavings'));
  });

  test('a window closed while serving: its clerk is asked to finish, the head puts the visitor back in the line', async () => {
    const taken = await take({ matter: 'veteran-card' });
    let called = await call();
    while (called.id !== taken.id) {
      await ok(finish(called));
      called = await call();
    }
    const begun = await ok(act(called, 'beginnings'));
    expect(await codeOf(clerk.post(windowAt(one, '/states'), { state: 'closed' }))).toBe('window-busy');
    expect((await clerk.post(windowAt(one, '/closings'))).statusCode).toBe(403);
    await ok(head.post(windowAt(one, '/closings')));
    expect(await codeOf(finish(begun))).toBe('ticket-state');
    const queue = (await head.get(hallAt('/queue'))).json();
    expect(queue.rows.find(({ number }: { number: string }) => number === taken.number)).toMatchObject({
      state: 'waiting',
      takenAt: taken.takenAt,
    });
    expect(queue.concerns).toContainEqual(
      expect.objectContaining({ kind: 'not-served', about: 'veteran-card', light: 'red' }),
    );
    await ok(clerk.post(windowAt(one, '/states'), { state: 'open' }));
    expect((await call()).id).toBe(taken.id);
  });

  test('transferred to a window, a visitor keeps number and place; a closed window takes nobody', async () => {
    const { current } = (await clerk.get(windowAt(one))).json();
    expect(await codeOf(act(current, 'transfers'))).toBe('transfer-invalid');
    expect(await codeOf(act(current, 'transfers', { windowId: one }))).toBe('transfer-invalid');
    const sent = await ok(act(current, 'transfers', { windowId: two }));
    expect(sent).toMatchObject({ number: current.number, takenAt: current.takenAt, state: 'waiting' });
    expect((await call(second, two)).id).toBe(current.id);
    const { current: there } = (await second.get(windowAt(two))).json();
    await ok(finish(there, { matter: 'employment' }, second));
  });

  test('hostile text stays text, too long a text is refused', async () => {
    await take();
    const called = await call();
    const hostile = "'; drop table hall_ticket; --<script>alert(1)</script>";
    expect((await act(called, 'visitors', { person: null, visitorName: 'x'.repeat(41) })).statusCode).toBe(
      400,
    );
    const named = await ok(act(called, 'visitors', { person: null, visitorName: hostile.slice(0, 40) }));
    expect(named.visitorName).toBe(hostile.slice(0, 40));
    const stranger = { countyCode: 990101, id: crypto.randomUUID() };
    expect((await act(named, 'visitors', { person: stranger, visitorName: null })).statusCode).toBe(404);
    expect((await finish(named, { persons: 0 })).statusCode).toBe(400);
    await ok(finish(named, { note: hostile }));
  });
});

describe('booked by phone', () => {
  const phone = '15400000999';
  const book = (body: object = {}) =>
    clerk.post(hallAt('/bookings'), { matter: 'policy', phone, day: DAY, slot: '14:00', ...body });
  test('on a working day, in a half hour that is free, once', async () => {
    expect((await book({ phone: '123' })).statusCode).toBe(400);
    expect(await codeOf(book({ day: '2026-03-03' }))).toBe('booking-invalid');
    expect(await codeOf(book({ day: '2026-03-07' }))).toBe('booking-invalid');
    expect(await codeOf(book({ slot: '12:00' }))).toBe('booking-invalid');
    const booked = await ok(book());
    expect(booked).toMatchObject({ state: 'booked', takenAt: null, visitorName: null });
    expect(await codeOf(book({ slot: '14:30' }))).toBe('booked-already');
    for (const tail of ['1', '2', '3']) await ok(book({ phone: `1540000100${tail}` }));
    expect(await codeOf(book({ phone: '15400001004' }))).toBe('booking-invalid');
  });

  test('reported in time it goes ahead, with the rule; an unknown number and too early are told', async () => {
    const report = (number: string) => device.post(hallAt('/arrivals'), { phone: number });
    expect(await codeOf(report('15400001234'))).toBe('nothing-booked');
    expect(await codeOf(report(phone))).toBe('too-early');
    await goOnTo(new Date(`${DAY}T14:10:00+08:00`));
    expect((await ok(report(phone))).priority).toMatchObject({ title: '预约优先' });
    now = new Date(`${DAY}T14:16:00+08:00`);
    expect((await ok(report('15400001001'))).priority).toBeNull();
  });
});

describe('the next day', () => {
  test('a ticket of yesterday cannot be called or recalled, but what was served is finished on its own day', async () => {
    const called = await call();
    const waiting = (await clerk.get('/api/hall-tickets?state=waiting')).json().rows[0];
    await goOnTo(new Date(now.getTime() + 24 * HOUR));
    expect(await codeOf(act(called, 'recalls'))).toBe('ticket-of-another-day');
    expect(await codeOf(act(waiting, 'transfers', { matter: 'employment' }))).toBe('ticket-of-another-day');
    const desk = (await clerk.get(windowAt(one))).json();
    expect(desk).toMatchObject({ current: null, leftOver: [{ number: called.number }] });
    expect(await call()).toBeNull();
    expect((await take()).number).toBe('M001');
    const done = await ok(finish(called));
    const entry = (await clerk.get(`/api/ledgers/hall-reception/entries/990101/${done.entryId}`)).json();
    expect(entry.businessDay).toBe(DAY);
    await ok(act(waiting, 'leavings'));
  });

  test('the list narrows, counts and exports with names masked; measured waits are there', async () => {
    const { count, finished } = (await head.get(`/api/hall-tickets/count?from=${DAY}&to=${DAY}`)).json();
    expect(count).toBeGreaterThan(finished);
    const rows = (await head.get(`/api/hall-tickets?from=${DAY}&to=${DAY}&size=100`)).json().rows;
    const { rows: first, next } = (await head.get('/api/hall-tickets?size=1')).json();
    const { rows: second } = (await head.get(`/api/hall-tickets?size=1&after=${next}`)).json();
    expect(second[0].id < first[0].id).toBe(true);
    expect((await head.get('/api/hall-tickets?after=x')).json().code).toBe('cursor-invalid');
    expect(rows).toHaveLength(count);
    expect(JSON.stringify(rows)).not.toContain('远山');
    expect((await head.get('/api/hall-tickets/export.xlsx')).statusCode).toBe(200);
    expect((await clerk.get('/api/hall-tickets/export.xlsx')).statusCode).toBe(403);
    const figures = (await leader.get(hallAt(`/figures?from=${DAY}&to=${DAY}`))).json();
    expect(figures.all.finished).toBe(finished);
    expect(figures.windows).toHaveLength(2);
  });

  test('the longest wait counts who still waits, until now; who was left standing yesterday waits no more', async () => {
    const measured = async (day: string) =>
      (await leader.get(hallAt(`/figures?from=${day}&to=${day}`))).json().all;
    const yesterday = await measured(DAY);
    await goOnTo(new Date(now.getTime() + 50 * 60_000));
    expect(await measured(today(now))).toMatchObject({ taken: 1, meanWait: null, longestWait: 50 });
    expect(await measured(DAY)).toEqual(yesterday);
    expect(yesterday.longestWait).toBeLessThan(24 * 60);
  });

  test('a waiting screen is answered when something changes', async () => {
    const { stamp } = await live();
    const waiting = device.get(hallAt(`/live?since=${stamp}&wait=20`));
    await take();
    const answer = (await waiting).json();
    expect(answer.stamp).not.toBe(stamp);
    expect(answer.waiting).toBe(2);
  });

  test('rows equal their acts', async () => {
    expect((await verifyEverything(system.db)).faults).toEqual([]);
  });
});
