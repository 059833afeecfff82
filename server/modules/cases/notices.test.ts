import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { newId } from '#platform/db/new-id.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { TOWNSHIP, urlOf, type Place } from '#tests/factories/hardship-cases.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { actOnCases } from './index.ts';

const CITY = 990100000000;
const system = withWorkingSystem();
const house = withTestApp(system);

interface Line {
  readonly action: string;
  readonly on: string;
  readonly organ: string | null;
}

const apply = async (client: TestClient, village: number, channel: string): Promise<Place> => {
  const person = await fileOne(system, { regionCode: village, filedOn: '2025-01-15' });
  const answer = await client.post('/api/cases', {
    item: 'psychological-counselling',
    person,
    channel,
    answers: { way: 'phone', isVoluntary: true },
    materials: [],
    appliedOn: addDays(today(), -20),
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

/** Does one thing with a case, on a day. Answers the line of the record it left. */
const act = async (client: TestClient, place: Place, body: object): Promise<Line> => {
  const { rowVersion } = (await client.get(urlOf(place))).json();
  const answer = await client.post(`${urlOf(place)}/acts`, { rowVersion, ...body });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().record.at(-1);
};

test('who may not read a case reads no notice of it', async () => {
  const near = await house.signInAs({ role: 'section-clerk', region: 990101000000 });
  const far = await house.signInAs({ role: 'section-clerk', region: 990102000000 });
  const place = await apply(near, 990101001001, 'county');
  expect((await far.get(urlOf(place))).statusCode).toBe(404);
});

test.each([
  ['青岚区退役军人事务局', 990101000000, 990101001001],
  ['白鹭县退役军人事务局', 990102000000, 990102001001],
])('in one city a notice of the county’s desk is signed by %s', async (organ, county, village) => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: county });
  const place = await apply(clerk, village, 'county');
  const decline = { action: 'decline', reason: '不属于受理范围。' };
  expect(await act(clerk, place, decline)).toMatchObject({ action: 'decline', organ });
  // Whoever looks, the city as well: it is the county's notice.
  const city = await house.signInAs({ role: 'section-clerk', region: CITY });
  const { record } = (await city.get(urlOf(place))).json();
  expect(record.at(-1)).toMatchObject({ action: 'decline', organ });
  expect(record[0]).toMatchObject({ action: 'open', organ: null });
});

test('a station signs by the name it had on the day the step counts from', async () => {
  const renamedOn = addDays(today(), -2);
  await system.everywhere((tx) =>
    tx
      .insertInto('station')
      .values(
        [
          { name: '溪桥街道退役军人服务站', valid_from: '2020-01-01', valid_to: renamedOn },
          { name: '溪桥街道老兵之家服务站', valid_from: renamedOn, valid_to: null },
        ].map((spell) => ({ id: newId(), region_code: TOWNSHIP, kind: 'station' as const, ...spell })),
      )
      .execute(),
  );
  const station = await house.signInAs({ role: 'station-clerk', region: TOWNSHIP });
  const ask = { action: 'ask-supplement', input: { missing: ['收入证明'] } } as const;
  const place = await apply(station, 990101001001, 'township');
  expect(await act(station, place, { ...ask, reason: '材料不齐' })).toMatchObject({
    on: today(),
    organ: '溪桥街道老兵之家服务站',
  });
  // What is brought in from paper bears its own day.
  const former = await apply(station, 990101001001, 'township');
  const on = addDays(today(), -10);
  const [result] = await system.everywhere((tx) =>
    actOnCases(
      tx,
      { ...machineContext, reason: '材料不齐' },
      { ...ask, cases: [{ ...former, rowVersion: 1 }], on },
    ),
  );
  expect(result).toMatchObject({ status: 'done' });
  const { record } = (await station.get(urlOf(former))).json();
  expect(record.at(-1)).toMatchObject({ on, organ: '溪桥街道退役军人服务站' });
});
