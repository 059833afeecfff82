import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import { today } from '#platform/calendar/today.ts';
import { COUNTY, TOWNSHIP, withHardshipCases } from '#tests/factories/hardship-cases.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { codeOf, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

/* Who is away, who acts meanwhile, what the record says of it, and that it ends. */
const system = withWorkingSystem();
const house = withTestApp(system);
const { act, apply, desk, done, read } = withHardshipCases(system, house);

const leave = { from: today(), to: addDays(today(), 3), reason: '休假' };
const away = (client: TestClient, body: object) => client.post('/api/case-delegations', body);
const delegations = async (client: TestClient) => (await client.get('/api/case-delegations')).json();
const onDesk = async (client: TestClient) => (await client.get('/api/cases?view=desk&size=100')).json().rows;
const idsOnDesk = async (client: TestClient) => (await onDesk(client)).map(({ id }: { id: string }) => id);
const heard = async (client: TestClient): Promise<string[]> =>
  (await client.get('/api/inbox')).json().rows.map(({ text }: { text: string }) => text);
const clerk = () => house.signInAs({ role: 'station-clerk', region: TOWNSHIP });
const nameOf = ({ username }: TestClient) => `测试${username}`;
const end = async (client: TestClient) => {
  const { given } = await delegations(client);
  const answer = await client.post(`/api/case-delegations/${given[0].countyCode}/${given[0].id}/end`);
  expect(answer.statusCode, answer.body).toBe(200);
};

test('while away, a colleague of the same desk acts on what one holds, and only then', async () => {
  const { station, colleague, head } = desk();
  const place = await apply();
  await done(station, place, 'assign', { input: { account: station.accountId } });
  expect(await codeOf(act(colleague, place, 'accept'))).toBe('held-by-other');
  expect(await idsOnDesk(colleague)).not.toContain(place.id);

  const writer = await house.signInAs({ role: 'writer', region: COUNTY });
  expect((await away(writer, { ...leave, delegate: colleague.accountId })).statusCode).toBe(403);
  expect((await away(station, { ...leave, delegate: head.accountId })).json().code).toBe(
    'delegate-not-eligible',
  );
  expect(
    (await away(station, { ...leave, delegate: colleague.accountId, to: '2020-01-01' })).json().code,
  ).toBe('delegation-days');
  await sendTwice(station, '/api/case-delegations', { ...leave, delegate: colleague.accountId });
  expect((await away(station, { ...leave, delegate: colleague.accountId })).json().code).toBe(
    'delegated-already',
  );

  expect(await idsOnDesk(colleague)).toContain(place.id);
  expect((await read(place, colleague)).actions).toContainEqual(expect.objectContaining({ code: 'accept' }));
  await done(colleague, place, 'accept');
  const { given } = await delegations(station);
  expect(given).toMatchObject([{ standing: 'running', endedOn: null, reason: '休假' }]);
  expect((await delegations(colleague)).received).toEqual(given);

  const end = `/api/case-delegations/${given[0].countyCode}/${given[0].id}/end`;
  expect((await colleague.post(end)).statusCode).toBe(404);
  await sendTwice(station, end, {});
  expect((await delegations(station)).given).toMatchObject([{ standing: 'over', endedOn: today() }]);
  const second = await apply();
  await done(station, second, 'assign', { input: { account: station.accountId } });
  expect(await codeOf(act(colleague, second, 'accept'))).toBe('held-by-other');
});

test('the case, the list and the record say who acts for whom, and the delegate hears of what comes and of the end', async () => {
  const [holder, substitute] = [await clerk(), await clerk()];
  const { head, station } = desk();
  const place = await apply();
  await done(station, place, 'assign', { input: { account: holder.accountId } });
  await away(holder, { ...leave, delegate: substitute.accountId });
  expect((await heard(substitute))[0]).toContain(
    `${nameOf(holder)}外出，请您代办：${leave.from}至${leave.to}`,
  );
  expect((await read(place, head)).holder).toEqual({
    name: nameOf(holder),
    substitute: { name: nameOf(substitute), to: leave.to },
  });
  expect((await onDesk(substitute)).find(({ id }: { id: string }) => id === place.id)).toMatchObject({
    heldBy: nameOf(holder),
    assigneeIsMe: false,
  });
  expect((await read(place, substitute)).next).toBe(
    `请受理，或一次性告知全部缺项。您代${nameOf(holder)}办理`,
  );
  await done(head, place, 'urge');
  for (const one of [holder, substitute]) expect((await heard(one))[0]).toContain('催办');
  const accepted = await done(substitute, place, 'accept');
  expect(accepted.record.at(-1)).toMatchObject({ by: nameOf(substitute), inPlaceOf: nameOf(holder) });
  expect(
    accepted.record.map(({ inPlaceOf }: { inPlaceOf: string | null }) => inPlaceOf).filter(Boolean),
  ).toEqual([nameOf(holder)]);
  const { rows } = (
    await station.post('/api/cases/colleagues', {
      action: 'assign',
      cases: [{ countyCode: place.countyCode, id: place.id }],
    })
  ).json();
  expect(rows.find(({ accountId }: { accountId: string }) => accountId === holder.accountId).away).toEqual({
    to: leave.to,
    substitute: nameOf(substitute),
  });
  await end(holder);
  expect((await heard(substitute))[0]).toContain('提前结束委托，不再请您代办');
  expect((await read(place, head)).holder?.substitute ?? null).toBeNull();
});

test('nobody is asked who is away on one of these days, and what is to come does not act yet', async () => {
  const [holder, substitute, third] = [await clerk(), await clerk(), await clerk()];
  const later = { ...leave, from: addDays(today(), 2), to: addDays(today(), 6) };
  await away(substitute, { ...later, delegate: third.accountId });
  expect(await codeOf(away(holder, { ...leave, delegate: substitute.accountId }))).toBe('delegate-away');
  expect((await delegations(third)).received).toMatchObject([{ standing: 'to-come' }]);
  const place = await apply();
  await done(desk().station, place, 'assign', { input: { account: substitute.accountId } });
  expect(await codeOf(act(third, place, 'accept'))).toBe('held-by-other');
});

test('who goes away while acting for a colleague tells that colleague, who ends it and asks another', async () => {
  const [holder, substitute, third] = [await clerk(), await clerk(), await clerk()];
  await away(holder, { ...leave, delegate: substitute.accountId });
  const days = { from: addDays(today(), 2), to: addDays(today(), 6) };
  expect((await away(substitute, { ...leave, ...days, delegate: third.accountId })).statusCode).toBe(200);
  const [told] = await heard(holder);
  expect(told).toContain(`${nameOf(substitute)}也要外出，其间不能代您办理`);
  expect(told).toContain(`${days.from}至${days.to}`);
  await end(holder);
  expect((await away(holder, { ...leave, delegate: third.accountId })).statusCode).toBe(200);
});

test('rows of delegations equal the fold of their acts', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
