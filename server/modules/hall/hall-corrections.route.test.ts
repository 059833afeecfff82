import { beforeAll, expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { fileOne } from '#tests/factories/file-one.ts';
import { handedIn } from '#tests/factories/hardship-cases.ts';
import { openWindow } from '#tests/factories/open-window.ts';
import { codeOf, ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
let clerk: TestClient;
let device: TestClient;
let hall = '';
let window = '';
beforeAll(async () => {
  ({ clerk, device, hall, window } = await openWindow(house, 'hardship'));
});

interface Seen {
  readonly id: string;
  readonly rowVersion: number;
}

const act = ({ id, rowVersion }: Seen, what: string, body: object = {}) =>
  clerk.post(`/api/hall-tickets/990101/${id}/${what}`, { rowVersion, ...body });
const called = async () => {
  await ok(device.post(`/api/halls/990101/${hall}/tickets`, { matter: 'hardship' }));
  return (await ok(clerk.post(`/api/hall-windows/990101/${window}/calls`))).ticket;
};
const lineOf = async ({ entryId }: { entryId: string }) =>
  (await clerk.get(`/api/ledgers/hall-reception/entries/990101/${entryId}`)).json();
const kindsOf = async ({ id }: Seen): Promise<string[]> => {
  const audit = await house.signInAs({ role: 'audit-admin', region: 990100000000 });
  const { rows } = (await audit.get('/api/acts?size=100')).json();
  return rows
    .filter(({ subject }: { subject: string }) => subject === id)
    .map(({ kind }: { kind: string }) => kind);
};
const kin = { regionCode: 990101001001 };

test('a correction that says nothing else leaves the ticket and its line as they were, and no act', async () => {
  const done = await ok(act(await called(), 'finishes', { persons: 2, isAnswered: true }));
  const line = await lineOf(done);
  const same = { persons: 2, matter: 'hardship', isAnswered: true, reason: '核对' };
  expect(await ok(act(done, 'corrections', same))).toEqual(done);
  expect(await ok(act(done, 'corrections', { reason: '核对' }))).toEqual(done);
  expect((await lineOf(done)).rowVersion).toBe(line.rowVersion);
  expect(await kindsOf(done)).not.toContain('hall-ticket.correct');
  const other = await ok(act(done, 'corrections', { persons: 3, reason: '漏计' }));
  expect(other.rowVersion).toBe(done.rowVersion + 1);
  expect(await kindsOf(done)).toContain('hall-ticket.correct');
  expect(await codeOf(act(done, 'corrections', same))).toBe('ticket-changed');
});

test('a visitor named once more as before leaves no act', async () => {
  const named = await ok(act(await called(), 'visitors', { person: null, visitorName: '来访人' }));
  expect(await ok(act(named, 'visitors', { person: null, visitorName: ' 来访人 ' }))).toEqual(named);
  await ok(act(named, 'leavings'));
});

test('taken in as a case, a visit is that of the applicant and stays so', async () => {
  const person = await fileOne(system, { ...kin, name: '拓跋申请' });
  const other = await fileOne(system, { ...kin, name: '独孤路过' });
  const named = await ok(act(await called(), 'visitors', { person: null, visitorName: '老李' }));
  const taken = await ok(act(named, 'cases', handedIn(person)));
  expect(taken).toMatchObject({ person, visitorName: '拓跋申请' });
  expect(await codeOf(act(taken, 'visitors', { person: other, visitorName: null }))).toBe('ticket-taken-in');
  expect(await codeOf(act(taken, 'visitors', { person: null, visitorName: '老王' }))).toBe('ticket-taken-in');
  expect(await ok(act(taken, 'visitors', { person, visitorName: null }))).toEqual(taken);
  const done = await ok(act(taken, 'finishes', { persons: 1, isAnswered: true }));
  expect((await lineOf(done)).answers.isAnswered).toBe(false);
  const settled = { isAnswered: true, reason: '改为当场' };
  expect(await codeOf(act(done, 'corrections', settled))).toBe('case-settles-visit');
  expect((await lineOf(done)).answers.isAnswered).toBe(false);
});

test('rows equal their acts', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
