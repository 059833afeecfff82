import { beforeAll, expect, test } from 'vitest';
import { addDays, addMonths } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { COUNTY, LONG_AGO, urlOf, withHardshipCases, type Place } from '#tests/factories/hardship-cases.ts';
import { codeOf, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const RECEIVED = addMonths(today(), -2);
const LETTER = addDays(today(), -3);

const system = withWorkingSystem();
const house = withTestApp(system);
const { act, done, file, read } = withHardshipCases(system, house);
let clerk: TestClient;
let head: TestClient;
beforeAll(async () => {
  clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['placement'] });
  head = await house.signInAs({ role: 'section-head', region: COUNTY });
});

const apply = async (receivedOn: string): Promise<Place> => {
  const answer = await clerk.post('/api/cases', {
    item: 'work-placement',
    person: await file({ identities: ['government-placed'] }),
    channel: 'county',
    appliedOn: LONG_AGO,
    answers: {
      kind: 'sergeant',
      receivedOn,
      ground: 'twelve-years',
      yearsServed: 12,
      hasArchiveProof: true,
      isExcluded: false,
      hasLost: false,
    },
    materials: ['application', 'service-certificate', 'notice', 'identity'],
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const startOf = async (place: Place, clock: string): Promise<string | undefined> =>
  (await read(place)).limits.find((one: { clock: string }) => one.clock === clock)?.history[0]?.on;

test('placing runs from the day of reception and the post from the day of the letter, whenever the desks get to it', async () => {
  const place = await apply(RECEIVED);
  await done(clerk, place, 'accept');
  expect(await startOf(place, 'whole')).toBe(RECEIVED);
  await done(clerk, place, 'pass', { input: { answers: { isArchiveSound: true } } });
  const scored = { input: { answers: { score: 4_250, scheme: '2023年办法' } } };
  await done(clerk, place, 'post-notice', { input: { from: addDays(today(), -20) } });
  await done(clerk, place, 'pass', scored);
  const choice = { unitKind: 'institution', unitName: '麓南区水务站', chosenOn: LETTER };
  await done(clerk, place, 'pass', { input: { answers: choice } });
  await done(head, place, 'pass', { input: { answers: { letterOn: LETTER, isOnPost: false } } });
  expect(await done(clerk, place, 'close')).toMatchObject({ state: 'delivering', inTime: true });
  expect(await startOf(place, 'delivery')).toBe(LETTER);
});

test('a reception still to come begins no limit', async () => {
  const place = await apply(addDays(today(), 3));
  expect(await codeOf(act(clerk, place, 'accept'))).toBe('limit-ahead');
  expect(await read(place)).toMatchObject({ state: 'applied' });
  expect((await clerk.get(urlOf(place))).statusCode).toBe(200);
});
