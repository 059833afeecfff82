import { describe, expect, test } from 'vitest';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const system = withWorkingSystem();
const house = withTestApp(system);

const clerk = (lines: string[], region = COUNTY) => house.signInAs({ role: 'section-clerk', region, lines });
const save = (client: TestClient, name: string, shared = false) =>
  client.post('/api/saved-lists', { name, query: { contactClass: 'key' }, shared });
const namesSeenBy = async (client: TestClient): Promise<string[]> =>
  (await client.get('/api/saved-lists')).json().lists.map(({ name }: { name: string }) => name);

describe.each([
  ['with the policy functions', <T>(work: () => Promise<T>) => work()],
  ['by row-level security alone', withoutPolicies],
] as const)('who sees a kept list, %s', (wall, within) => {
  test('its maker; colleagues only when it is shared; other sections and counties never', () =>
    within(async () => {
      const maker = await clerk(['benefits']);
      const [own, shared] = [`自用${wall}`, `共用${wall}`];
      expect((await save(maker, own)).statusCode).toBe(200);
      expect((await save(maker, shared, true)).json()).toMatchObject({ shared: true, isMine: true });
      expect(await namesSeenBy(maker)).toEqual(expect.arrayContaining([own, shared]));
      const colleague = await namesSeenBy(await clerk(['benefits']));
      expect(colleague).toContain(shared);
      expect(colleague).not.toContain(own);
      for (const stranger of [await clerk(['office']), await clerk(['benefits'], 990102000000)])
        expect(await namesSeenBy(stranger)).not.toContain(shared);
    }));
});

test('a sign no database keeps is refused, in a name and within what is kept as one', async () => {
  const maker = await clerk(['rights']);
  for (const list of [
    { name: '名\u0000单', query: {} },
    { name: '名单', query: { text: '张\u0000三' } },
    { name: '名单', query: { text: '张\ud800三' } },
  ]) {
    const answer = await maker.post('/api/saved-lists', { ...list, shared: false });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'unreadable-value']);
  }
});

test('a list is removed by its maker alone', async () => {
  const maker = await clerk(['rights']);
  const list = (await save(maker, '待走访', true)).json();
  const url = `/api/saved-lists/${list.countyCode}/${list.id}`;
  const colleague = await clerk(['rights']);
  expect((await colleague.send({ method: 'DELETE', url })).statusCode).toBe(404);
  expect((await maker.send({ method: 'DELETE', url })).statusCode).toBe(200);
  expect(await namesSeenBy(maker)).toEqual([]);
});

test('a request to save that comes again after its list was removed is told that there is none', async () => {
  const maker = await clerk(['placement']);
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const payload = { name: '秋季', query: {}, shared: false };
  const send = () => maker.send({ method: 'POST', url: '/api/saved-lists', payload, headers });
  const { countyCode, id } = (await send()).json();
  await maker.send({ method: 'DELETE', url: `/api/saved-lists/${countyCode}/${id}` });
  const again = await send();
  expect([again.statusCode, again.json().code]).toEqual([404, 'list-unknown']);
  expect(await namesSeenBy(maker)).toEqual([]);
});

test('one name is one list, and one request saves once', async () => {
  const maker = await clerk(['placement']);
  const first = await sendTwice(maker, '/api/saved-lists', { name: '春季', query: {}, shared: false });
  const again = await save(maker, '春季');
  expect([again.statusCode, again.json().code]).toEqual([409, 'list-name-taken']);
  await sendTwice(maker, `/api/saved-lists/${first.countyCode}/${first.id}`, {}, 'DELETE');
  expect(await namesSeenBy(maker)).toEqual([]);
});
