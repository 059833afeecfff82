import { beforeAll, expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { DAY, withHallDesk } from '#tests/factories/hall-desk.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { codeOf, ok, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const { act, call, crew, figure, finish, goOnTo, hallAt, live, openHall, take, ticketAt, windowAt, windows } =
  withHallDesk(system);
let head: TestClient;
let clerk: TestClient;
let second: TestClient;
let device: TestClient;
beforeAll(async () => {
  ({ head, clerk, second, device } = crew());
  await openHall();
  await ok(clerk.post(windowAt(windows.one, '/states'), { state: 'open' }));
  await ok(second.post(windowAt(windows.two, '/states'), { state: 'open' }));
});

test('a double click on call-next calls once: with one key the same ticket, with two keys the second is told', async () => {
  await take();
  await take();
  const url = windowAt(windows.two, '/calls');
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const send = () => second.send({ method: 'POST', url, payload: {}, headers });
  const [first, again] = await Promise.all([send(), send()]);
  expect(first.json().ticket.id).toBe(again.json().ticket.id);
  expect(await codeOf(second.post(url))).toBe('window-busy');
  await ok(finish(first.json().ticket, {}, second));
  const last = await call(second, windows.two);
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
  const begun = await ok(clerk.post(ticketAt(called.id, 'beginnings'), { rowVersion: recalled.rowVersion }));
  await ok(finish(begun));
});

test('two windows that call at the same moment never get the same ticket', async () => {
  for (let round = 0; round < 5; round += 1) {
    await take();
    await take();
    const [left, right] = await Promise.all([call(clerk, windows.one), call(second, windows.two)]);
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
  const { current: seen } = (await clerk.get(windowAt(windows.one))).json();
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
  expect(await codeOf(clerk.post(windowAt(windows.one, '/states'), { state: 'closed' }))).toBe('window-busy');
  expect((await clerk.post(windowAt(windows.one, '/closings'))).statusCode).toBe(403);
  await ok(head.post(windowAt(windows.one, '/closings')));
  expect(await codeOf(finish(begun))).toBe('ticket-state');
  const queue = (await head.get(hallAt('/queue'))).json();
  expect(queue.rows.find(({ number }: { number: string }) => number === taken.number)).toMatchObject({
    state: 'waiting',
    takenAt: taken.takenAt,
  });
  expect(queue.concerns).toContainEqual(
    expect.objectContaining({ kind: 'not-served', about: 'veteran-card', light: 'red' }),
  );
  await ok(clerk.post(windowAt(windows.one, '/states'), { state: 'open' }));
  expect((await call()).id).toBe(taken.id);
});

test('transferred to a window, a visitor keeps number and place; a closed window takes nobody', async () => {
  const { current } = (await clerk.get(windowAt(windows.one))).json();
  expect(await codeOf(act(current, 'transfers'))).toBe('transfer-invalid');
  expect(await codeOf(act(current, 'transfers', { windowId: windows.one }))).toBe('transfer-invalid');
  const sent = await ok(act(current, 'transfers', { windowId: windows.two }));
  expect(sent).toMatchObject({ number: current.number, takenAt: current.takenAt, state: 'waiting' });
  expect((await call(second, windows.two)).id).toBe(current.id);
  const { current: there } = (await second.get(windowAt(windows.two))).json();
  await ok(finish(there, { matter: 'employment' }, second));
});

test('a visitor is sent on to no matter that no window of the hall serves', async () => {
  await take();
  const called = await call();
  expect(await codeOf(act(called, 'transfers', { matter: 'legal' }))).toBe('matter-not-served');
  await ok(finish(called));
});

test('who booked twice reports for the booking that is due, not for the one that was missed', async () => {
  const phone = '15400003333';
  const book = (matter: string, slot: string) =>
    ok(clerk.post(hallAt('/bookings'), { matter, phone, day: DAY, slot }));
  await book('policy', '09:30');
  const due = await book('employment', '14:00');
  await goOnTo(new Date(`${DAY}T13:55:00+08:00`));
  const report = () => ok(device.post(hallAt('/arrivals'), { phone }));
  expect(await report()).toMatchObject({ id: due.id, priority: { title: '预约优先' } });
  expect(await report()).toMatchObject({ matter: 'policy', priority: null });
});

test('hostile text stays text, too long a text is refused', async () => {
  await take();
  const called = await call();
  const hostile = "'; drop table hall_ticket; --<script>alert(1)</script>";
  expect((await act(called, 'visitors', { person: null, visitorName: 'x'.repeat(41) })).statusCode).toBe(400);
  const named = await ok(act(called, 'visitors', { person: null, visitorName: hostile.slice(0, 40) }));
  expect(named.visitorName).toBe(hostile.slice(0, 40));
  const stranger = { countyCode: 990101, id: crypto.randomUUID() };
  expect((await act(named, 'visitors', { person: stranger, visitorName: null })).statusCode).toBe(404);
  expect((await finish(named, { persons: 0 })).statusCode).toBe(400);
  await ok(finish(named, { note: hostile }));
});

test('rows equal their acts', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
