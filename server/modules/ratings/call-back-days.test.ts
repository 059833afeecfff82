import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addDays } from '#kit';
import { metricValue } from '#modules/metrics';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { signToken } from '#platform/crypto/signed-token.ts';
import { newId } from '#platform/db/new-id.ts';
import { today } from '#platform/calendar/today.ts';
import { codeOf, ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { inviteRating } from './invite-rating.ts';
import type { RatingRef } from './rating-row.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const COUNTY = 990101000000;
const START = new Date('2026-03-02T10:00:00+08:00');
let office: TestClient;

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(() => vi.useRealTimers());

const badRating = async (): Promise<RatingRef> => {
  const ref = await system.everywhere((tx) =>
    inviteRating(tx, machineContext, {
      subject: { kind: 'case', id: newId() },
      region: COUNTY,
      line: 'stations',
      item: { code: 'veteran-card', title: '优待证申领' },
      servedOn: today(),
    }),
  );
  const payload = { token: signToken(currentKeyring(), 'rating', ref!), level: 'very-dissatisfied' };
  await ok(house.app.inject({ method: 'POST', url: '/api/public/ratings', payload }));
  return ref!;
};
const onDay = async (days: number): Promise<void> => {
  vi.setSystemTime(new Date(`${addDays('2026-03-02', days)}T10:00:00+08:00`));
  office = await house.signIn(office.username);
};
const step = async ({ countyCode, id }: RatingRef, body: object) => {
  const at = `/api/rating-rectifications/${countyCode}/${id}`;
  const { rowVersion } = await ok(office.get(at));
  return office.post(`${at}/steps`, { rowVersion, step: body });
};
const missed = { kind: 'call-back', isReached: false, isContent: null, note: '无人接听' };
const reached = { kind: 'call-back', isReached: true, isContent: true, note: '已说明' };

test('who cannot be reached is tried on three days before the matter is closed without them', async () => {
  office = await house.signInAs({
    role: 'writer',
    region: COUNTY,
    lines: ['office'],
    validFrom: '2026-01-01',
  });
  const ref = await badRating();
  await ok(step(ref, { kind: 'verify', isUpheld: false, note: '误点' }));
  await ok(step(ref, missed));
  expect(await codeOf(step(ref, missed))).toBe('called-today');
  for (const day of [1, 2]) {
    expect(await codeOf(step(ref, { kind: 'close', note: '关' }))).toBe('rectification-step');
    await onDay(day);
    await ok(step(ref, missed));
  }
  await ok(step(ref, { kind: 'close', note: '三天没有联系上' }));
  const rate = await system.everywhere((tx) =>
    metricValue(tx, {
      metric: 'rectification-call-back-rate',
      region: COUNTY,
      from: '2026-01-01',
      to: '2026-12-31',
    }),
  );
  expect(rate).toMatchObject({ numerator: 0, denominator: 1 });
});

test('who is reached later on the same day is called back', async () => {
  office = await house.signIn(office.username);
  const ref = await badRating();
  await ok(step(ref, { kind: 'verify', isUpheld: false, note: '误点' }));
  await ok(step(ref, missed));
  await ok(step(ref, reached));
});
