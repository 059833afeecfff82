import { beforeAll, expect, test } from 'vitest';
import { findServiceItem } from '#definitions';
import { today } from '#platform/calendar/today.ts';
import { beginOn } from '#tests/factories/begin-on.ts';
import {
  APPROVED,
  COUNTY,
  TOWNSHIP,
  withHardshipCases,
  type Place,
} from '#tests/factories/hardship-cases.ts';
import { codeOf, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

/* A step that two must sign (会签): whoever decides, and a colleague asked to. */
const system = withWorkingSystem();
const house = withTestApp(system);
const { act, apply, desk, done, read, throughTownship } = withHardshipCases(system, house);
const now = findServiceItem('hardship-aid')!;
const jointly = {
  ...now,
  steps: now.steps.map((step) => (step.code === 'county-approval' ? { ...step, signers: 2 } : step)),
};
let colleague: TestClient;
const atDecision = async (): Promise<Place> => {
  const place = await beginOn(system, await apply(), 'decided by two', jointly);
  await throughTownship(place);
  return place;
};
const ask = (place: Place, { accountId }: TestClient) =>
  done(desk().head, place, 'add-signer', { reason: '请一并审核', input: { account: accountId } });
const offered = async (place: Place, client: TestClient): Promise<string[]> =>
  (await read(place, client)).actions.map(({ code }: { code: string }) => code);

beforeAll(async () => {
  colleague = await house.signInAs({ role: 'section-head', region: COUNTY });
});

test('nobody signs unasked, whatever they may read: neither a clerk of the township nor a colleague of the desk', async () => {
  const place = await atDecision();
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWNSHIP });
  for (const one of [clerk, colleague, desk().head]) {
    expect(await offered(place, one)).not.toContain('sign');
    expect(await codeOf(act(one, place, 'sign'))).toBe('no-signer');
  }
  expect((await read(place)).next).toContain('还要1人会签');
  expect(await codeOf(act(desk().head, place, 'pass', APPROVED))).toBe('signing-open');
});

test('who was asked signs once, and then the step passes', async () => {
  const place = await atDecision();
  await ask(place, colleague);
  expect(await offered(place, colleague)).toContain('sign');
  await done(colleague, place, 'sign');
  expect(await offered(place, colleague)).not.toContain('sign');
  expect(await codeOf(act(colleague, place, 'sign'))).toBe('signed-before');
  expect(await done(desk().head, place, 'pass', APPROVED)).toMatchObject({ state: 'approved' });
});

test('whoever decides cannot be the second signer as well', async () => {
  const place = await atDecision();
  await ask(place, desk().head);
  await done(desk().head, place, 'sign');
  expect(await codeOf(act(desk().head, place, 'pass', APPROVED))).toBe('signing-open');
});

test('who acts for somebody who was asked does not sign in their place', async () => {
  const place = await atDecision();
  const substitute = await house.signInAs({ role: 'section-head', region: COUNTY });
  await ask(place, colleague);
  const leave = { from: today(), to: today(), reason: '休假', delegate: substitute.accountId };
  expect((await colleague.post('/api/case-delegations', leave)).statusCode).toBe(200);
  expect(await offered(place, substitute)).not.toContain('sign');
  expect(await codeOf(act(substitute, place, 'sign'))).toBe('no-signer');
});

test('who is asked and steps aside does not sign', async () => {
  const place = await atDecision();
  await ask(place, colleague);
  await done(colleague, place, 'recuse', { reason: '申请人是近亲属' });
  expect(await offered(place, colleague)).not.toContain('sign');
  expect(await codeOf(act(colleague, place, 'sign'))).toBe('recused');
  const waiting = (await colleague.get('/api/cases?view=signing')).json().rows;
  expect(waiting.map(({ id }: { id: string }) => id)).not.toContain(place.id);
});
