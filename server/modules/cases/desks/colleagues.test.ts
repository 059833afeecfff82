import { expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import {
  APPROVED,
  COUNTY,
  TOWNSHIP,
  withHardshipCases,
  type Place,
} from '#tests/factories/hardship-cases.ts';
import { codeOf, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { act, apply, desk, done, read, throughTownship } = withHardshipCases(system, house);

type Ref = Pick<Place, 'countyCode' | 'id'>;
const ask = (client: TestClient, action: string, ...cases: readonly Ref[]) =>
  client.post('/api/cases/colleagues', {
    action,
    cases: cases.map(({ countyCode, id }) => ({ countyCode, id })),
  });
const named = async (client: TestClient, place: Ref, action: string) =>
  (await ask(client, action, place)).json().rows.map(({ accountId }: { accountId: string }) => accountId);
test('who handles no cases asks for no colleagues, and another township sees none', async () => {
  const place = await apply();
  const supervisor = await house.signInAs({ role: 'supervisor', region: COUNTY });
  expect((await ask(supervisor, 'assign', place)).statusCode).toBe(403);
  const elsewhere = await house.signInAs({ role: 'station-clerk', region: 990101002000 });
  expect((await ask(elsewhere, 'assign', place)).statusCode).toBe(404);
  expect(await codeOf(ask(desk().station, 'accept', place))).toBe('action-names-nobody');
});

test('of several cases, who may take every one comes first, and of the others it says how many they may not', async () => {
  const { station, colleague } = desk();
  const [first, second] = [await apply(), await apply()];
  await done(colleague, second, 'recuse', { reason: '申请人是近亲属' });
  const { rows } = (await ask(station, 'assign', first, second)).json();
  const cannot = (one: TestClient) =>
    rows.find(({ accountId }: { accountId: string }) => accountId === one.accountId)?.cannot;
  expect(cannot(station)).toBe(0);
  expect(cannot(colleague)).toBe(1);
  expect(rows.map((row: { cannot: number }) => row.cannot)).toEqual(
    rows.map((row: { cannot: number }) => row.cannot).toSorted((one: number, other: number) => one - other),
  );
});

test('a case is given only to those who work at its desk, and who stepped aside is not among them', async () => {
  const place = await apply();
  const { station, colleague, head } = desk();
  const outsider = await house.signInAs({ role: 'station-clerk', region: 990101002000 });
  const otherLine = await house.signInAs({ role: 'station-clerk', region: TOWNSHIP, lines: ['employment'] });
  const offered = await named(station, place, 'assign');
  expect(offered).toContain(colleague.accountId);
  for (const nobody of [outsider, otherLine, head]) {
    expect(offered).not.toContain(nobody.accountId);
    expect(await codeOf(act(station, place, 'assign', { input: { account: nobody.accountId } }))).toBe(
      'colleague-not-eligible',
    );
  }
  await done(colleague, place, 'recuse', { reason: '申请人是近亲属' });
  expect(await named(station, place, 'assign')).not.toContain(colleague.accountId);
  expect(await codeOf(act(station, place, 'assign', { input: { account: colleague.accountId } }))).toBe(
    'recused',
  );
});

test('a decision is not handed to who took the application in; a leader may sign', async () => {
  const { head } = desk();
  const second = await house.signInAs({ role: 'section-head', region: COUNTY });
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  const place = await apply({}, second);
  await throughTownship(place);
  expect(await named(head, place, 'hand-on')).not.toContain(second.accountId);
  expect(await named(head, place, 'add-signer')).toContain(leader.accountId);
  await done(head, place, 'add-signer', { reason: '请分管领导会签', input: { account: leader.accountId } });
  expect(await named(head, place, 'add-signer')).not.toContain(leader.accountId);
  expect((await read(place, leader)).actions).toContainEqual(expect.objectContaining({ code: 'sign' }));
  await done(leader, place, 'sign');
  expect(await done(head, place, 'pass', APPROVED)).toMatchObject({ state: 'approved' });
});

test('each colleague shows how many cases are in hand, and the record says who was named', async () => {
  const { station, colleague } = desk();
  const before = (await ask(station, 'assign', await apply())).json().rows;
  const openOf = (rows: { accountId: string; open: number }[]) =>
    rows.find(({ accountId }) => accountId === colleague.accountId)?.open;
  const place = await apply();
  const after = await done(station, place, 'assign', { input: { account: colleague.accountId } });
  expect(after.record.at(-1).detail).toContain(`测试${colleague.username}`);
  const rows = (await ask(station, 'assign', place)).json().rows;
  expect(openOf(rows)).toBe((openOf(before) ?? 0) + 1);
});

test('rows of cases equal the fold of their acts', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
