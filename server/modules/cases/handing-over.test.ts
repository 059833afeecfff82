import { beforeAll, expect, test } from 'vitest';
import { addDays, addMonths } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { handledCard } from '#tests/factories/card-cases.ts';
import { COUNTY, withHardshipCases, type Place } from '#tests/factories/hardship-cases.ts';
import { codeOf, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const PROVINCE = 990000000000;
const OVER_THREE_MONTHS = addDays(addMonths(today(), -3), -12);

const system = withWorkingSystem();
const house = withTestApp(system);
const { act, desk, done, file, read } = withHardshipCases(system, house);
let province: TestClient;
beforeAll(async () => {
  province = await house.signInAs({ role: 'section-head', region: PROVINCE });
});

/** A card that was handled and came to the station on one day of the past. */
const cardClosedOn = async (on: string): Promise<Place> => {
  const place = await handledCard(system, await file(), on);
  const input = { number: 'YDZ-1', state: 'delivering', on };
  await done(desk().station, place, 'record-official', { input });
  return place;
};

const clockOf = (file: { limits: { clock: string; dueOn: string | null }[] }, name: string) =>
  file.limits.find(({ clock }) => clock === name);

test('a card closed stands on the desk that took the application in, with its ten days and its three months', async () => {
  const place = await cardClosedOn(today());
  const card = await read(place);
  expect(card).toMatchObject({ state: 'delivering', light: 'green' });
  expect(clockOf(card, 'delivery')).toMatchObject({ state: 'running' });
  const months = clockOf(card, 'unreachable');
  expect(months).toMatchObject({ state: 'running' });
  // A last day that is no working day rolls over to the next.
  expect((months?.dueOn ?? '') >= addMonths(today(), 3)).toBe(true);
  const { rows } = (await desk().station.get('/api/cases?view=desk')).json();
  expect(rows.map(({ id }: { id: string }) => id)).toContain(place.id);
  expect((await province.get('/api/cases?view=desk')).json().rows).toEqual([]);
});

test('before three months are over nothing goes back, and who only reads sends nothing back', async () => {
  const place = await cardClosedOn(today());
  const supervisor = await house.signInAs({ role: 'supervisor', region: COUNTY });
  expect((await act(supervisor, place, 'send-back', { reason: '联系不上' })).statusCode).toBe(403);
  expect(await codeOf(act(desk().station, place, 'send-back', { reason: '联系不上' }))).toBe('still-to-wait');
  const offered = (await read(place, desk().station)).actions.map(({ code }: { code: string }) => code);
  expect(offered).toContain('deliver');
  expect(offered).not.toContain('send-back');
});

test('after three months it goes back with the reason, is open no more, and is delivered once the person is found', async () => {
  const place = await cardClosedOn(OVER_THREE_MONTHS);
  expect((await read(place, desk().station)).actions).toContainEqual(
    expect.objectContaining({ code: 'send-back', needsReason: true }),
  );
  expect(await codeOf(act(desk().station, place, 'send-back'))).toBe('reason-missing');
  const back = await done(desk().station, place, 'send-back', { reason: '三次上门、电话均联系不上' });
  expect(back).toMatchObject({ state: 'sent-back', outcome: 'granted', dueOn: null });
  expect(back.record.at(-1)).toMatchObject({
    title: '无法联系，退回上级',
    reason: '三次上门、电话均联系不上',
  });
  const open = (await desk().station.get('/api/cases?view=open&size=100')).json().rows;
  expect(open.map(({ id }: { id: string }) => id)).not.toContain(place.id);
  expect(
    await done(desk().station, place, 'deliver', { input: { on: today(), way: '本人到站领取' } }),
  ).toMatchObject({ state: 'closed', deliveredOn: today() });
});

test('what was delivered is not sent back', async () => {
  const place = await cardClosedOn(today());
  await done(desk().station, place, 'deliver', { input: { on: today(), way: '送证上门' } });
  expect(await codeOf(act(desk().station, place, 'send-back', { reason: '联系不上' }))).toBe(
    'action-not-now',
  );
});

test('whoever notes the arrival is told whose day to enter, once there is something to hand over', async () => {
  const place = await handledCard(system, await file(), today());
  const offered = (await read(place, desk().station)).actions;
  expect(offered.find(({ code }: { code: string }) => code === 'record-official').hint).toContain('“待发放”');
});
