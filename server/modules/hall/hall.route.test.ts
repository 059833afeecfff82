import { beforeAll, describe, expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { DAY, HALL, withHallDesk } from '#tests/factories/hall-desk.ts';
import { codeOf, ok, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const MINUTE = 60_000;

const system = withWorkingSystem();
const {
  act,
  addWindow,
  call,
  crew,
  figure,
  finish,
  goOn,
  goOnTo,
  hallAt,
  live,
  now,
  openHall,
  signInAs,
  take,
  windowAt,
  windows,
} = withHallDesk(system);
let head: TestClient;
let clerk: TestClient;
let second: TestClient;
let device: TestClient;
let leader: TestClient;
let stranger: TestClient;
beforeAll(() => {
  ({ head, clerk, second, device, leader } = crew());
});

describe('who may not', () => {
  test('only a hall head opens a hall, in their own area', async () => {
    for (const client of [clerk, device, leader])
      expect((await client.post('/api/halls', HALL)).statusCode).toBe(403);
    stranger = await signInAs('hall-head', 990102000000);
    expect(await codeOf(stranger.post('/api/halls', HALL))).toBe('outside-scope');
    expect(await codeOf(head.post('/api/halls', { ...HALL, region: 990101001001 }))).toBe('hall-invalid');
    await openHall();
    expect((await clerk.post(hallAt('/windows'), {})).statusCode).toBe(403);
    expect(await codeOf(addWindow(2, ['policy']))).toBe('hall-invalid');
    expect(await codeOf(addWindow(3, ['no-such-matter']))).toBe('hall-invalid');
  });

  test('another county sees neither hall nor window; a device gives out numbers and sees no person', async () => {
    expect((await stranger.get('/api/halls')).json().rows).toEqual([]);
    expect((await stranger.get(hallAt('/live'))).statusCode).toBe(404);
    expect((await stranger.post(windowAt(windows.one, '/calls'))).statusCode).toBe(404);
    for (const path of [hallAt('/queue'), windowAt(windows.one), '/api/hall-tickets', '/api/people'])
      expect([path, (await device.get(path)).statusCode]).toEqual([path, 403]);
    expect((await device.post(windowAt(windows.one, '/calls'))).statusCode).toBe(403);
    expect((await clerk.post(hallAt('/tickets'), { matter: 'policy' })).statusCode).toBe(403);
    expect((await leader.get(hallAt('/queue'))).statusCode).toBe(200);
    expect((await leader.post(windowAt(windows.one, '/states'), { state: 'open' })).statusCode).toBe(403);
  });
});

describe('a number from the kiosk to the ledger', () => {
  test('a closed window calls nobody; opened, it takes the seat', async () => {
    expect(await codeOf(clerk.post(windowAt(windows.one, '/calls')))).toBe('window-not-open');
    await ok(clerk.post(windowAt(windows.one, '/states'), { state: 'open' }));
    await ok(second.post(windowAt(windows.two, '/states'), { state: 'open' }));
    expect(await codeOf(second.post(windowAt(windows.one, '/calls')))).toBe('window-taken');
    expect(await call()).toBeNull();
  });

  test('numbers run by matter, the kiosk shows the estimated wait and the rule', async () => {
    expect((await take()).number).toBe('M001');
    expect((await take()).number).toBe('M002');
    expect((await take({ matter: 'veteran-card' })).number).toBe('B001');
    expect(await codeOf(device.post(hallAt('/tickets'), { matter: 'legal' }))).toBe('matter-not-served');
    expect(await codeOf(device.post(hallAt('/tickets'), { matter: 'x' }))).toBe('matter-unknown');
    const shown = await live();
    expect(shown.rule).toContain('连续先叫满3个优先号');
    expect(shown.waiting).toBe(3);
    expect(shown.matters.find(({ matter }: { matter: string }) => matter === 'policy')).toMatchObject({
      waiting: 2,
      waitMinutes: 6,
      isServed: true,
    });
  });

  test('called, named, begun, finished: one line of the ledger, the figure moved, nothing typed', async () => {
    const person = await fileOne(system, { name: '欧阳远山' });
    const before = await figure('reception-matters');
    const called = await call();
    expect(called).toMatchObject({ number: 'M001', state: 'called', calls: 1 });
    const named = await ok(act(called, 'visitors', { person, visitorName: null }));
    expect(named.visitorName).toBe('欧阳远山');
    expect((await live()).calls[0]).toMatchObject({ number: 'M001', nameMasked: '欧***', window: '1号窗口' });
    goOn(MINUTE);
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
    const called = await call(second, windows.two);
    const done = await ok(finish(called, { isAnswered: false }, second));
    const entry = (await clerk.get(`/api/ledgers/hall-reception/entries/990101/${done.entryId}`)).json();
    expect(entry.answers).toMatchObject({ isAnswered: false, dueOn: '2026-03-18' });
  });
});

describe('priority', () => {
  test('is shown with its rule, comes from the file at the counter, and cannot be chosen where it does not hold', async () => {
    const old = await fileOne(system, { name: '司马长寿', birthDate: '1944-02-01' });
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
    goOn(6 * MINUTE);
    expect((await ok(report('15400001001'))).priority).toBeNull();
  });
});

describe('the next day', () => {
  test('a ticket of yesterday cannot be called or recalled, but what was served is finished on its own day', async () => {
    const called = await call();
    const waiting = (await clerk.get('/api/hall-tickets?state=waiting')).json().rows[0];
    await goOnTo(new Date(now().getTime() + 24 * 60 * MINUTE));
    expect(await codeOf(act(called, 'recalls'))).toBe('ticket-of-another-day');
    expect(await codeOf(act(waiting, 'transfers', { matter: 'employment' }))).toBe('ticket-of-another-day');
    const desk = (await clerk.get(windowAt(windows.one))).json();
    expect(desk).toMatchObject({ current: null, leftOver: [{ number: called.number }] });
    // Nobody closed the windows in the evening; in the morning nobody sits there until they are opened.
    expect(desk.state).toBe('closed');
    const setting = { number: 1, title: '1号窗口', matters: ['policy', 'veteran-card'] };
    const { rowVersion } = (await live()).windows[0];
    const change = (more: object) =>
      ok(
        head.send({
          method: 'PUT',
          url: windowAt(windows.one),
          payload: { ...setting, rowVersion, ...more },
        }),
      );
    await change({ title: '一号窗口' });
    await change({ title: '1号窗口', rowVersion: rowVersion + 1 });
    await change({ rowVersion: rowVersion + 2 });
    expect((await live()).windows[0]).toMatchObject({ state: 'closed', rowVersion: rowVersion + 2 });
    expect((await live()).matters.filter(({ isServed }: { isServed: boolean }) => isServed)).toEqual([]);
    expect(await codeOf(clerk.post(windowAt(windows.one, '/calls')))).toBe('window-not-open');
    await ok(clerk.post(windowAt(windows.one, '/states'), { state: 'open' }));
    expect((await live()).windows[0]).toMatchObject({ state: 'open' });
    // Who had the second seat yesterday has not taken it today.
    await ok(clerk.post(windowAt(windows.two, '/states'), { state: 'paused' }));
    expect((await clerk.get(windowAt(windows.two))).json()).toMatchObject({
      state: 'paused',
      isTaken: false,
    });
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
    await goOnTo(new Date(now().getTime() + 50 * MINUTE));
    expect(await measured(today(now()))).toMatchObject({ taken: 1, meanWait: null, longestWait: 50 });
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
