import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { COUNTY, urlOf, withHardshipCases, type Place } from '#tests/factories/hardship-cases.ts';
import { codeOf, withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

/* Whose card only the province may decide on (《优待证管理办法》): the county refers the case and notes the answer. */
const system = withWorkingSystem();
const house = withTestApp(system);
const { act, desk, done, file, read } = withHardshipCases(system, house);
const APPLIED = addDays(today(), -10);

const referred = async (): Promise<Place> => {
  const { station, head } = desk();
  const window = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  const answer = await station.post('/api/cases', {
    item: 'veteran-card',
    person: await file(),
    channel: 'township',
    answers: { cardKind: 'veteran', hasCard: false, bar: 'sentenced', isGuardian: false, handOver: 'door' },
    materials: ['application', 'photo', 'service-certificate'],
    appliedOn: APPLIED,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  const place: Place = answer.json();
  await done(station, place, 'accept');
  await done(station, place, 'pass', { input: { answers: {} } });
  await done(window, place, 'pass', { input: { answers: { isIdentityRight: true } } });
  expect(await codeOf(act(head, place, 'pass', { input: { answers: {} } }))).toBe('province-decides');
  await done(head, place, 'refer', { reason: '判刑人员，报省决定', input: { to: '省退役军人事务厅' } });
  return place;
};

const answered = (on: string, isGranted: boolean) => ({
  reason: '省厅书面答复',
  input: { isGranted, number: '省退函1号', on },
});

test('who only reads notes no answer, and the clocks stand while others decide', async () => {
  const place = await referred();
  const supervisor = await house.signInAs({ role: 'supervisor', region: COUNTY });
  expect((await act(supervisor, place, 'record-outcome', answered(today(), true))).statusCode).toBe(403);
  const { state, limits } = await read(place);
  expect(state).toBe('referred');
  expect(limits.map(({ state: standing }: { state: string }) => standing)).not.toContain('running');
});

test('an answer came neither before the application nor in days to come', async () => {
  const { head } = desk();
  const place = await referred();
  expect(await codeOf(act(head, place, 'record-outcome', answered(addDays(today(), 1), true)))).toBe(
    'day-ahead',
  );
  expect(await codeOf(act(head, place, 'record-outcome', answered(addDays(APPLIED, -1), true)))).toBe(
    'day-before-application',
  );
  const official = { number: '省退函1号', state: '同意', on: APPLIED };
  expect(await done(head, place, 'record-outcome', answered(APPLIED, true))).toMatchObject({
    state: 'approved',
    outcome: 'granted',
    official,
  });
});

test('an answer that refuses ends the case, with what was answered on its record', async () => {
  const place = await referred();
  const refused = await done(desk().head, place, 'record-outcome', answered(today(), false));
  expect(refused).toMatchObject({ state: 'refused', outcome: 'refused', official: { state: '不同意' } });
  const { record } = (await desk().head.get(urlOf(place))).json();
  expect(record.at(-1)).toMatchObject({ title: '登记转报结果', reason: '省厅书面答复' });
});
