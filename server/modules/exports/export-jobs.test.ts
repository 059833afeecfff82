import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filePeople } from '#modules/registry';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import { inScope } from '#platform/db/database.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { openExportDesk, type ExportDesk } from './export-desk.ts';

const COUNTY = 990101000000;
const database = withTestDatabase();
const house = withTestApp(database);
const secrets = mkdtempSync(join(tmpdir(), 'rongjun-keys-'));
const folder = mkdtempSync(join(tmpdir(), 'rongjun-exports-'));
const secret = personDraft({ name: '林在此', phone: '15400000888' });
let desk: ExportDesk;

const open = () =>
  openExportDesk({
    db: database.db,
    databaseUrl: database.url,
    secrets,
    folder,
    onError: (error) => {
      throw error;
    },
  });

beforeAll(async () => {
  useKeyring(openKeyring(secrets, { create: true }));
  await inScope(database.db, WHOLE_SCOPE, (tx) =>
    filePeople(tx, machineContext, [secret, personDraft({ name: '林在彼', regionCode: 990102001001 })]),
  );
  desk = await open();
});
afterAll(() => desk.close());

const clerk = () => house.signInAs({ role: 'section-clerk', region: COUNTY });
const head = () => house.signInAs({ role: 'section-head', region: COUNTY });
const order = (client: TestClient, more: object = {}) =>
  client.post('/api/exports', { kind: 'people', query: {}, ...more });
const ASKED = { isUnmasked: true, reason: '上级核对' };
const stateOf = async (client: TestClient, id: string) =>
  (await client.get('/api/exports')).json().rows.find((job: { id: string }) => job.id === id);
const urlOf = (job: { countyCode: number; id: string }) => `/api/exports/${job.countyCode}/${job.id}`;
const textOf = async (client: TestClient, job: { countyCode: number; id: string }) => {
  const answer = await client.get(`${urlOf(job)}/file`);
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  return JSON.stringify((await readXlsx(answer.rawPayload)).sheets[0]?.rows);
};

describe('who may not', () => {
  test('a liaison orders nothing, and a clerk decides nothing', async () => {
    const liaison = await house.signInAs({ role: 'liaison', region: COUNTY });
    expect((await order(liaison)).statusCode).toBe(403);
    expect((await (await clerk()).get('/api/export-requests')).statusCode).toBe(403);
  });

  test('a post that reads no people exports none, masked or not', async () => {
    const supervisor = await house.signInAs({ role: 'supervisor', region: COUNTY });
    expect((await order(supervisor)).statusCode).toBe(403);
  });

  test('nobody fetches or stops the export of another, nor decides about one’s own', async () => {
    const [one, other] = [await head(), await clerk()];
    const job = (await order(one, ASKED)).json();
    expect((await one.post(`${urlOf(job)}/decision`, { isAllowed: true })).json().code).toBe('own-export');
    expect((await other.get(`${urlOf(job)}/file`)).statusCode).toBe(404);
    expect((await other.post(`${urlOf(job)}/cancellation`)).statusCode).toBe(404);
  });

  test('a head of another county sees no request, by row-level security alone too', async () => {
    const job = (await order(await clerk(), ASKED)).json();
    const far = await house.signInAs({ role: 'section-head', region: 990102000000 });
    const look = async () => [
      (await far.get('/api/export-requests')).json().rows,
      (await far.post(`${urlOf(job)}/decision`, { isAllowed: true })).statusCode,
    ];
    expect(await look()).toEqual([[], 404]);
    expect(await withoutPolicies(look)).toEqual([[], 404]);
  });
});

test('a masked export is made at once, within the scope, signed with who and when, and recorded', async () => {
  const client = await clerk();
  const job = (await order(client, { reason: '例会' })).json();
  expect(job.state).toBe('waiting');
  await desk.idle();
  expect(await stateOf(client, job.id)).toMatchObject({ state: 'done', rowsDone: 1, rowsTotal: 1 });
  const text = await textOf(client, job);
  expect(text).toContain('林在此');
  expect(text).not.toContain('林在彼');
  expect(text).not.toContain(secret.idNumber);
  expect(text).toMatch(/导出编号.*用途：例会/);
  const reads = await database.owner
    .selectFrom('read_record')
    .selectAll()
    .where('account_id', '=', client.accountId)
    .execute();
  expect(reads).toMatchObject([{ action: 'export', fields: [] }]);
});

test('full numbers wait for another person, then carry who allowed them and why', async () => {
  const client = await clerk();
  expect((await order(client, { isUnmasked: true })).json().fields).toMatchObject([{ field: 'reason' }]);
  const job = (await order(client, ASKED)).json();
  expect(job.state).toBe('asking');
  await desk.idle();
  expect((await client.get(`${urlOf(job)}/file`)).statusCode).toBe(404);
  const decider = await head();
  const asked = (await decider.get('/api/export-requests')).json().rows;
  expect(asked.map(({ id }: { id: string }) => id)).toContain(job.id);
  expect((await decider.post(`${urlOf(job)}/decision`, { isAllowed: true })).json().state).toBe('waiting');
  await desk.idle();
  const audit = await house.signInAs({ role: 'audit-admin', region: COUNTY });
  const { rows: acts } = (await audit.get('/api/acts')).json();
  const told = acts.filter(({ kind }: { kind: string }) => kind.startsWith('export.'));
  expect(told.slice(0, 2)).toMatchObject([
    { kind: 'export.allow', reason: `导出编号${job.id.slice(-8)}，完整号码` },
    { kind: 'export.order', reason: `上级核对（导出编号${job.id.slice(-8)}，完整号码）` },
  ]);
  const text = await textOf(client, job);
  expect(text).toContain(secret.idNumber);
  expect(text).toContain('15400000888');
  expect(text).toMatch(/用途：上级核对，测试clerk\d+批准/);
  const [read] = await database.owner
    .selectFrom('read_record')
    .selectAll()
    .where('account_id', '=', client.accountId)
    .execute();
  expect(read?.fields).toContain('idNumber');
  const again = await decider.post(`${urlOf(job)}/decision`, { isAllowed: false, reason: '不妥' });
  expect(again.json().code).toBe('export-decided');
});

test('of two areas one works in, full numbers are of the one they are asked from, whose head allows them', async () => {
  const [here, there] = [COUNTY, 990102000000];
  const client = await house.signInAs(
    { role: 'section-clerk', region: here },
    { role: 'section-clerk', region: there },
  );
  const masked = (await order(client)).json();
  await desk.idle();
  for (const name of ['林在此', '林在彼']) expect(await textOf(client, masked)).toContain(name);
  const job = (await order(client, ASKED)).json();
  const area = job.countyCode * 1_000_000;
  const decider = await house.signInAs({ role: 'section-head', region: area });
  await decider.post(`${urlOf(job)}/decision`, { isAllowed: true });
  await desk.idle();
  const text = await textOf(client, job);
  expect(text).toContain(area === here ? '林在此' : '林在彼');
  expect(text).not.toContain(area === here ? '林在彼' : '林在此');
});

test('who is to allow it reads whose request it is, how many people it is of and how they were chosen', async () => {
  const client = await clerk();
  const query = {
    region: '990101000000',
    sex: '1',
    bornSince: '1950-01-01',
    text: `林 ${secret.idNumber}`,
  };
  const job = (await order(client, { ...ASKED, query })).json();
  const asked = (await (await head()).get('/api/export-requests')).json().rows;
  expect(asked.find(({ id }: { id: string }) => id === job.id)).toMatchObject({
    rowsTotal: 1,
    narrowed: '查找“林 某一号码”、地区为青岚区、性别为男、出生不早于1950-01-01',
    unit: expect.stringMatching(/退役军人/),
  });
});

test('sent twice at once with one key, an export is ordered once, decided once and called off once', async () => {
  const maker = await clerk();
  const asked = await sendTwice(maker, '/api/exports', { kind: 'people', query: {}, ...ASKED });
  const { rows } = (await maker.get('/api/exports')).json();
  expect(rows.map((job: { id: string }) => job.id)).toEqual([asked.id]);
  const refusal = { isAllowed: false, reason: '不必导出完整号码' };
  const refused = await sendTwice(await head(), `${urlOf(asked)}/decision`, refusal);
  expect(refused.state).toBe('refused');
  const other = (await order(maker, ASKED)).json();
  expect((await sendTwice(maker, `${urlOf(other)}/cancellation`, {})).state).toBe('cancelled');
});

test('a refusal needs its reason and makes no file', async () => {
  const client = await clerk();
  const job = (await order(client, ASKED)).json();
  const decider = await head();
  expect((await decider.post(`${urlOf(job)}/decision`, { isAllowed: false })).statusCode).toBe(400);
  await decider.post(`${urlOf(job)}/decision`, { isAllowed: false, reason: '用途不明' });
  expect(await stateOf(client, job.id)).toMatchObject({ state: 'refused', decisionReason: '用途不明' });
  expect(existsSync(desk.pathOf(job))).toBe(false);
});

test('a ledger uses the same jobs, and a hostile order is refused', async () => {
  const client = await clerk();
  const job = (
    await order(client, { kind: 'ledger', query: { ledger: 'visit', from: '2026-01-01' } })
  ).json();
  await desk.idle();
  expect(await textOf(client, job)).toContain('走访慰问台账');
  for (const bad of [{ kind: 'no-such' }, { kind: 'ledger', query: { ledger: 'no-such' } }])
    expect((await order(client, bad)).statusCode).toBeGreaterThanOrEqual(400);
  expect((await order(client, { kind: 'ledger', query: { ledger: 'visit' }, ...ASKED })).statusCode).toBe(
    400,
  );
});

test('a list of cases uses the same jobs, never unmasked', async () => {
  const client = await clerk();
  const query = { view: 'all', item: 'hardship-aid' };
  const job = (await order(client, { kind: 'cases', query, reason: '例会' })).json();
  await desk.idle();
  const text = await textOf(client, job);
  expect(text).toContain('办件清单');
  expect(text).toMatch(/导出编号.*用途：例会/);
  expect((await order(client, { kind: 'cases', query, ...ASKED })).statusCode).toBe(400);
  expect((await order(client, { kind: 'cases', query: { view: 'no-such' } })).statusCode).toBe(400);
});

test('an export called off leaves no file; one interrupted is made when the desk opens again', async () => {
  const client = await clerk();
  const job = (await order(client, ASKED)).json();
  expect((await client.post(`${urlOf(job)}/cancellation`)).json().state).toBe('cancelled');
  expect((await (await head()).post(`${urlOf(job)}/decision`, { isAllowed: true })).statusCode).toBe(409);
  await desk.close();
  const stranded = (await order(client)).json();
  expect(stranded.code).toBe('exports-closed');
  const waiting = (await order(client, ASKED)).json();
  expect(waiting.code).toBe('exports-closed');
  desk = await open();
  const next = (await order(client)).json();
  await sql`update export_job set state = 'running', rows_done = 7 where id = ${next.id}::uuid`.execute(
    database.owner,
  );
  await desk.close();
  desk = await open();
  await desk.idle();
  expect((await stateOf(client, next.id)).state).toBe('done');
});

test('an expired file is gone for its maker too', async () => {
  const client = await clerk();
  const job = (await order(client)).json();
  await desk.idle();
  await sql`update export_job set expires_at = now() - interval '1 day' where id = ${job.id}::uuid`.execute(
    database.owner,
  );
  expect((await client.get(`${urlOf(job)}/file`)).json().code).toBe('export-gone');
});

test.each([
  ['people', { bornSince: 'yesterday' }],
  ['ledger', { ledger: 'visit', from: 'yesterday' }],
  ['filled-sheet', {}],
])(
  'a filter that cannot be read is refused when %s are asked for, not when they are made',
  async (kind, query) => {
    const answer = await order(await clerk(), { kind, query, reason: '例会' });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid-input']);
  },
);

test('full numbers are only of people whose numbers the post may reveal, whatever its other posts may read', async () => {
  const neighbour = personDraft({ name: '林邻村', regionCode: 990101001002 });
  await inScope(database.db, WHOLE_SCOPE, (tx) => filePeople(tx, machineContext, [neighbour]));
  const client = await house.signInAs(
    { role: 'writer', region: COUNTY },
    { role: 'leader', region: COUNTY },
    { role: 'station-clerk', region: 990101001001 },
  );
  const masked = (await order(client)).json();
  const full = (await order(client, ASKED)).json();
  expect([masked.rowsTotal, full.rowsTotal]).toEqual([2, 1]);
  await (await head()).post(`${urlOf(full)}/decision`, { isAllowed: true });
  await desk.idle();
  expect(await textOf(client, masked)).toContain('林邻村');
  const text = await textOf(client, full);
  expect(text).toContain(secret.idNumber);
  expect(text).not.toContain('林邻村');
});

test('an export whose thread dies is told as failed, and the next one is made', async () => {
  await desk.close();
  const faults: unknown[] = [];
  const broken = await openExportDesk({
    db: database.db,
    databaseUrl: database.url,
    secrets: mkdtempSync(join(tmpdir(), 'rongjun-no-keys-')),
    folder,
    onError: (error) => faults.push(error),
  });
  const client = await clerk();
  const job = (await order(client)).json();
  await broken.idle();
  expect(await stateOf(client, job.id)).toMatchObject({
    state: 'failed',
    message: expect.stringMatching(/没有做成/),
  });
  expect(faults).toHaveLength(1);
  await broken.close();
  desk = await open();
  const next = (await order(client)).json();
  await desk.idle();
  expect(await stateOf(client, next.id)).toMatchObject({ state: 'done' });
});
