import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import { filePeople } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { PartnerSimulator, type SignedCall } from '#tests/partner-simulator/partner-simulator.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { rowsOf } from '#tests/factories/workbook-rows.ts';
import { ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import {
  addPartner,
  changePartner,
  chaseOverdueParts,
  deliverParts,
  listPartners,
  pruneNonces,
  retryDeliveries,
  rotatePartnerKey,
} from './index.ts';

const COUNTY = 990101000000;
const DISCHARGED = addDays(today(), -10);
const MINUTE = 60_000;

const system = withWorkingSystem();
const house = withTestApp(system);
const police = new PartnerSimulator();
let address = '';
let clerk: TestClient;
let ref = { countyCode: 0, id: '' };
let number = 0;

const timed = () => ({ ...machineContext, at: new Date() });
const later = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE);
const call = (more: Partial<SignedCall>, key = police.key) =>
  police.call(address, { method: 'GET', target: '/api/partner-interface/parts', ...more }, key);
const replyTo = (part: { county: number; id: string }, body: object, more: Partial<SignedCall> = {}) =>
  call({
    method: 'POST',
    target: `/api/partner-interface/parts/${part.county}/${part.id}/replies`,
    body: JSON.stringify(body),
    idempotencyKey: crypto.randomUUID(),
    ...more,
  });
const listed = async () =>
  (await system.everywhere((tx) => listPartners(tx))).find(({ id }) => id === ref.id)!;
const sentParts = () =>
  police.received.filter(({ notice }) => notice.kind === 'part').map(({ notice }) => notice.part);

interface Part {
  readonly countyCode: number;
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly inTime: boolean | null;
  readonly receipt: string | null;
}

/** A soldier comes home: the police has a part as soon as the bureau has done its own. Answers all parts. */
const comeHome = async (): Promise<readonly Part[]> => {
  number += 1;
  const draft = personDraft({
    regionCode: 990101001001,
    filedOn: '2025-01-15',
    name: `穆返乡${number}`,
    dischargedOn: DISCHARGED,
    identities: ['retired-soldier'],
  });
  const [filed] = await system.everywhere((tx) => filePeople(tx, machineContext, [draft]));
  if (filed?.status !== 'added') throw new Error(JSON.stringify(filed));
  const opened = await clerk.post('/api/cases', {
    item: 'returning-report',
    person: { countyCode: filed.countyCode, id: filed.id },
    channel: 'hall',
    answers: {
      way: 'self-employed',
      season: 'autumn',
      approvedOn: DISCHARGED,
      isWithinLimit: true,
      politicalStatus: '13',
      isOnline: true,
    },
    materials: ['application', 'notice'],
    appliedOn: today(),
  });
  expect(opened.statusCode, opened.body).toBe(200);
  const at = `/api/cases/${opened.json().countyCode}/${opened.json().id}`;
  const { rowVersion } = (await clerk.get(at)).json();
  const accepted = await clerk.post(`${at}/acts`, { action: 'accept', rowVersion });
  expect(accepted.statusCode, accepted.body).toBe(200);
  const { parts } = (await clerk.get(at)).json();
  const own = parts.find(({ title }: Part) => title === '退役报到');
  const done = await clerk.post(`/api/partner/parts/${own.countyCode}/${own.id}/replies`, {
    kind: 'finish',
    receipt: '已报到',
  });
  expect(done.statusCode, done.body).toBe(200);
  return (await clerk.get(at)).json().parts;
};
const partOf = (parts: readonly Part[], title: string) => {
  const { countyCode, id } = parts.find((part) => part.title === title)!;
  return { county: countyCode, id };
};

beforeAll(async () => {
  clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['placement', 'benefits'] });
  const url = await police.start();
  const shown = await system.everywhere((tx) =>
    addPartner(tx, timed(), { department: 'public-security', region: COUNTY, url }),
  );
  ref = { countyCode: shown.countyCode, id: shown.id };
  police.key = shown;
  await house.app.listen({ port: 0, host: '127.0.0.1' });
  const bound = house.app.server.address();
  address = typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}` : '';
});
afterAll(() => police.stop());

describe('who may not', () => {
  test('nobody unsigned, no session, no forged, changed, old or repeated request', async () => {
    const target = '/api/partner-interface/parts';
    expect((await house.app.inject({ method: 'GET', url: target })).json().code).toBe('signature-missing');
    expect((await clerk.get(target)).json().code).toBe('signature-missing');
    const codeOf = async (more: Partial<SignedCall>, key = police.key) =>
      (await call(more, key)).json['code'];
    const known = police.key!;
    const other = { keyId: `${ref.countyCode}.${crypto.randomUUID()}.1`, secret: known.secret };
    expect(await codeOf({}, other)).toBe('signature-key');
    expect(await codeOf({}, { ...known, keyId: `${ref.countyCode}.${ref.id}.2` })).toBe('signature-key');
    expect(await codeOf({}, { ...known, secret: 'ab'.repeat(32) })).toBe('signature-wrong');
    expect(await codeOf({ sentTarget: `${target}?after=${crypto.randomUUID()}` })).toBe('signature-wrong');
    expect(await codeOf({ timestamp: Math.floor(Date.now() / 1000) - 400 })).toBe('signature-time');
    expect(await codeOf({ timestamp: Math.floor(Date.now() / 1000) + 400 })).toBe('signature-time');
    expect(await codeOf({ nonce: 'short' })).toBe('signature-missing');
    const nonce = 'a'.repeat(32);
    expect((await call({ nonce })).status).toBe(200);
    expect(await codeOf({ nonce })).toBe('signature-replayed');
    await pruneNonces(system.db, later(11));
    expect((await call({ nonce })).status).toBe(200);
  });

  test('a body changed on its way is refused, and nothing is done', async () => {
    const part = partOf(await comeHome(), '恢复户口');
    const answer = await replyTo(
      part,
      { kind: 'receive' },
      { sentBody: JSON.stringify({ kind: 'refuse', note: '否' }) },
    );
    expect(answer.json['code']).toBe('signature-wrong');
    const { parts } = (await call({})).json as unknown as { parts: { id: string; state: string }[] };
    expect(parts.find(({ id }) => id === part.id)?.state).toBe('sent');
  });

  test('another department’s part, and what lies in another area, are not there', async () => {
    const part = partOf(await comeHome(), '基本医疗保险登记');
    expect((await replyTo(part, { kind: 'finish' })).status).toBe(404);
    const far = await system.everywhere((tx) =>
      addPartner(tx, timed(), { department: 'public-security', region: 990102000000, url: null }),
    );
    expect((await call({}, far)).json['parts']).toEqual([]);
    expect((await replyTo(partOf(await comeHome(), '恢复户口'), { kind: 'finish' }, {})).status).toBe(200);
  });

  test('a post for all lines of the bureau sees no department’s inbox and answers for none', async () => {
    const all = await house.signInAs({ role: 'section-head', region: COUNTY });
    const part = partOf(await comeHome(), '恢复户口');
    const { rows } = (await all.get('/api/partner/parts?size=100')).json();
    expect(rows.map(({ id }: { id: string }) => id)).not.toContain(part.id);
    const path = `/api/partner/parts/${part.county}/${part.id}/replies`;
    expect((await all.post(path, { kind: 'finish' })).statusCode).toBe(404);
  });
});

describe('a part sent to a department', () => {
  test('arrives signed, once, with what the inbox shows and no more', async () => {
    await deliverParts(system.db);
    police.received.length = 0;
    const part = partOf(await comeHome(), '恢复户口');
    expect(await deliverParts(system.db)).toBe(1);
    expect(await deliverParts(system.db)).toBe(0);
    expect(sentParts()).toMatchObject([
      {
        id: part.id,
        title: '恢复户口',
        itemTitle: '退役报到“一件事”',
        applicant: expect.stringContaining('穆返乡'),
      },
    ]);
    expect(Object.keys(sentParts()[0]!)).not.toContain('idNumber');
  });

  test('answered twice with one key is answered once; another answer afterwards is refused', async () => {
    const parts = await comeHome();
    const part = partOf(parts, '恢复户口');
    expect((await replyTo(part, { kind: 'receive' })).json).toMatchObject({
      state: 'received',
      inTime: null,
    });
    const finish = { kind: 'finish', receipt: 'HK-0001' };
    const idempotencyKey = crypto.randomUUID();
    const both = await Promise.all([
      replyTo(part, finish, { idempotencyKey }),
      replyTo(part, finish, { idempotencyKey }),
    ]);
    for (const answer of both)
      expect(answer).toMatchObject({ status: 200, json: { state: 'done', inTime: true } });
    const other = partOf(await comeHome(), '恢复户口');
    expect(await replyTo(other, finish, { idempotencyKey })).toMatchObject({
      status: 409,
      json: { code: 'request-key-reused' },
    });
    const second = await replyTo(part, { kind: 'refuse', note: '材料不符' });
    expect(second).toMatchObject({ status: 409, json: { code: 'part-answered' } });
    expect((await replyTo(part, finish, { idempotencyKey: undefined as never })).status).toBe(400);
    expect((await replyTo(part, { kind: 'refuse' })).status).toBe(409);
    const { rows } = await system.everywhere((tx) =>
      sql<{ kind: string; device: string }>`
        select kind, device from act where subject_id = ${part.id}::uuid and kind = 'case-part.finish'
      `.execute(tx),
    );
    expect(rows).toEqual([{ kind: 'case-part.finish', device: `partner:${police.key?.keyId}` }]);
  });

  test('a department that is away is tried again after growing pauses, then the bureau hears of it', async () => {
    await deliverParts(system.db);
    const part = partOf(await comeHome(), '恢复户口');
    const before = await listed();
    police.nextStatuses = [503, 429, 500, 502, 503, 500];
    let at = 0;
    for (const pause of [0, 1, 3, 11, 61, 241]) {
      at += pause;
      expect(await deliverParts(system.db, later(at))).toBe(1);
      expect(await deliverParts(system.db, later(at))).toBe(0);
    }
    expect(await listed()).toMatchObject({ failed: before.failed + 1, failure: '对方系统回答 500' });
    const told = (await clerk.get('/api/inbox')).json().rows.map(({ text }: { text: string }) => text);
    expect(told.filter((text: string) => text.includes('没有送到公安机关的系统'))).toHaveLength(1);
    // It lies in the inbox all the while, and goes out again when somebody says so.
    const desk = await house.signInAs({ role: 'partner-clerk', region: COUNTY, lines: ['public-security'] });
    const { rows } = (await desk.get('/api/partner/parts?size=100')).json();
    expect(rows.map(({ id }: { id: string }) => id)).toContain(part.id);
    expect(await system.everywhere((tx) => retryDeliveries(tx, ref, new Date()))).toBe(1);
    expect(await deliverParts(system.db)).toBe(1);
    expect(sentParts().map(({ id }) => id)).toContain(part.id);
  });

  test('one that is refused for good is not tried again', async () => {
    await comeHome();
    police.nextStatuses = [422];
    await deliverParts(system.db);
    police.attempts = 0;
    expect(await deliverParts(system.db, later(600))).toBe(0);
    expect(police.attempts).toBe(0);
  });

  test('answered in the inbox before it was sent, is not sent', async () => {
    police.received.length = 0;
    const part = partOf(await comeHome(), '恢复户口');
    police.nextStatuses = [503];
    await deliverParts(system.db);
    const desk = await house.signInAs({ role: 'partner-clerk', region: COUNTY, lines: ['public-security'] });
    await desk.post(`/api/partner/parts/${part.county}/${part.id}/replies`, {
      kind: 'finish',
      receipt: '窗口办结',
    });
    await deliverParts(system.db, later(2));
    expect(sentParts().map(({ id }) => id)).not.toContain(part.id);
  });

  test('never answered, it is overdue: the department and the bureau hear so once; a late answer is taken as late', async () => {
    const part = partOf(await comeHome(), '恢复户口');
    await deliverParts(system.db);
    police.received.length = 0;
    const inAMonth = later(60 * 24 * 60);
    expect(await chaseOverdueParts(system.db, inAMonth)).toBeGreaterThan(0);
    expect(await chaseOverdueParts(system.db, inAMonth)).toBe(0);
    await deliverParts(system.db, inAMonth);
    expect(
      police.received.filter(({ notice }) => notice.kind === 'overdue').map(({ notice }) => notice.part.id),
    ).toContain(part.id);
    const { rows: told } = await system.everywhere((tx) =>
      sql<{ filled: object }>`
        select filled from message where template = 'part-overdue' and subject_id = ${part.id}::uuid
          and account_id = ${clerk.accountId}::uuid
      `.execute(tx),
    );
    expect(told).toMatchObject([{ filled: { department: '公安机关', matter: '恢复户口' } }]);
    await system.everywhere((tx) =>
      sql`update case_part set due_on = ${addDays(today(), -1)}::date where id = ${part.id}::uuid`.execute(
        tx,
      ),
    );
    expect((await replyTo(part, { kind: 'finish', receipt: 'HK-0002' })).json).toMatchObject({
      state: 'done',
      inTime: false,
    });
  });
});

describe('the inbox on paper', () => {
  const PRINT = '/api/partner/parts/print-records';
  const printsOf = async (client: TestClient) => {
    const audit = await house.signInAs({ role: 'audit-admin', region: COUNTY });
    return (await audit.get(`/api/read-records?action=print&account=${client.accountId}`)).json().rows;
  };

  test('is recorded for no post that answers for no department, and names nobody of another’s parts', async () => {
    const [part] = await comeHome();
    const parts = [{ countyCode: part!.countyCode, id: part!.id }];
    const leader = await house.signInAs({ role: 'leader', region: COUNTY });
    expect((await leader.post(PRINT, { parts })).statusCode).toBe(403);
    const far = await house.signInAs({
      role: 'partner-clerk',
      region: 990102000000,
      lines: ['public-security'],
    });
    await ok(far.post(PRINT, { parts }));
    expect(await printsOf(far)).toEqual([]);
  });

  test('says whose names were printed, and whose were not', async () => {
    const desk = await house.signInAs({ role: 'partner-clerk', region: COUNTY, lines: ['public-security'] });
    await comeHome();
    const inbox = (await ok(desk.get('/api/partner/parts?size=100'))).rows as (Part & { name: string })[];
    const printed = inbox.filter(({ name }) => name === `穆返乡${number}`);
    await ok(desk.post(PRINT, { parts: printed.map(({ countyCode, id }) => ({ countyCode, id })) }));
    const { rows } = (await clerk.get(`/api/people?text=穆返乡${number}`)).json();
    expect(await printsOf(desk)).toMatchObject([{ reason: '打印协同事项', people: [rows[0].id] }]);
  });
});

describe('the inbox as a workbook', () => {
  const EXPORT = '/api/partner/parts/export.xlsx';

  test('is taken away by no post that answers for no department, and holds no part of another', async () => {
    await comeHome();
    const leader = await house.signInAs({ role: 'leader', region: COUNTY });
    expect((await leader.get(EXPORT)).statusCode).toBe(403);
    const health = await house.signInAs({
      role: 'partner-clerk',
      region: COUNTY,
      lines: ['medical-insurance'],
    });
    expect(JSON.stringify(await rowsOf(health, EXPORT))).not.toContain('公安机关');
    const far = await house.signInAs({
      role: 'partner-clerk',
      region: 990102000000,
      lines: ['public-security'],
    });
    expect(JSON.stringify(await rowsOf(far, EXPORT))).not.toContain('恢复户口');
  });

  test('holds what the view and the search leave, counted, and says who read whose name', async () => {
    const desk = await house.signInAs({ role: 'partner-clerk', region: COUNTY, lines: ['public-security'] });
    await comeHome();
    const name = `穆返乡${number}`;
    const rows = await rowsOf(desk, `${EXPORT}?view=open&text=${encodeURIComponent(name)}`);
    const lines = rows.filter((row) => row.includes(name));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toEqual(expect.arrayContaining(['恢复户口', '公安机关', '待接收']));
    expect(JSON.stringify(rows)).toContain('1件');
    const { rows: reads } = await system.everywhere((tx) =>
      sql<{ name: string }>`
        select p.name from read_record r join person p on p.county_code = r.county_code and p.id = any(r.subject_ids)
        where r.account_id = ${desk.accountId}::uuid and r.action = 'export'
      `.execute(tx),
    );
    expect(reads).toEqual([{ name }]);
  });
});

describe('keys', () => {
  test('rotated, both sign for three days; then only the new one does', async () => {
    const old = police.key!;
    const fresh = await system.everywhere((tx) => rotatePartnerKey(tx, timed(), ref));
    expect((await call({}, old)).status).toBe(200);
    expect((await call({}, fresh)).status).toBe(200);
    await system.everywhere((tx) =>
      sql`update partner_system set former_until = now() - interval '1 minute' where id = ${ref.id}::uuid`.execute(
        tx,
      ),
    );
    expect((await call({}, old)).json['code']).toBe('signature-key');
    police.key = fresh;
    await comeHome();
    police.received.length = 0;
    await deliverParts(system.db);
    expect(police.received.length).toBeGreaterThan(0);
  });

  test('paused, nothing is taken and nothing sent; the address is https or on this machine', async () => {
    await system.everywhere((tx) => changePartner(tx, timed(), ref, { state: 'paused' }));
    expect((await call({})).json['code']).toBe('partner-paused');
    await comeHome();
    police.attempts = 0;
    await deliverParts(system.db);
    expect(police.attempts).toBe(0);
    await system.everywhere((tx) => changePartner(tx, timed(), ref, { state: 'active' }));
    expect((await call({})).status).toBe(200);
    for (const url of ['http://10.0.0.1/rongjun', 'ftp://x.cn', 'https://a:b@x.cn', 'nonsense'])
      await expect(system.everywhere((tx) => changePartner(tx, timed(), ref, { url }))).rejects.toMatchObject(
        { code: 'partner-invalid' },
      );
  });
});

test('computers of partners, and the parts sent to them, equal their acts', async () => {
  const faults = (await verifyEverything(system.db)).faults.map(({ message }) => message);
  // Days this test moved by its own hand are what the acts do not know.
  expect(faults.filter((message) => message.includes('协同部门对接')).length).toBe(1);
  expect(faults.filter((message) => message.includes('协同事项'))).toEqual([]);
});
