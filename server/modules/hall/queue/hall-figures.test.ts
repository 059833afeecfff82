import { beforeAll, expect, test } from 'vitest';
import { DAY, withHallDesk } from '#tests/factories/hall-desk.ts';
import { ok, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const MINUTE = 60_000;
const system = withWorkingSystem();
const { act, call, crew, finish, goOn, goOnTo, hallAt, openHall, take, windowAt, windows } =
  withHallDesk(system);
let clerk: TestClient;
let head: TestClient;
beforeAll(async () => {
  ({ clerk, head } = crew());
  await openHall();
  await ok(clerk.post(windowAt(windows.one, '/states'), { state: 'open' }));
});

const measured = async () => (await ok(head.get(hallAt(`/figures?from=${DAY}&to=${DAY}`)))).all;

test('a booking that was cancelled took no number and left no line', async () => {
  const booking = { matter: 'policy', phone: '15400000777', day: DAY, slot: '14:00' };
  const booked = await ok(clerk.post(hallAt('/bookings'), booking));
  await ok(act(booked, 'leavings'));
  expect(await measured()).toMatchObject({ taken: 0, left: 0 });
  const figures = await ok(head.get(hallAt(`/figures?from=${DAY}&to=${DAY}`)));
  expect(figures.hours).toEqual([]);
  await take();
  expect(await measured()).toMatchObject({ taken: 1, left: 0 });
});

test('what is finished on a later day says nothing of how long a service takes', async () => {
  const first = await ok(act(await call(), 'beginnings'));
  goOn(10 * MINUTE);
  await ok(finish(first));
  await take();
  const left = await ok(act(await call(), 'beginnings'));
  await goOnTo(new Date('2026-03-05T09:30:00+08:00'));
  await ok(finish(left));
  expect(await measured()).toMatchObject({ finished: 2, meanService: 10 });
});
