import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { ADMINISTRATION_LINE } from '#platform/auth/scope-of-posts.ts';
import { newId } from '#platform/db/new-id.ts';
import { rowsOf } from '#tests/factories/workbook-rows.ts';
import { codeOf, ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const LIST = '/api/partner-systems';
const system = withWorkingSystem();
const house = withTestApp(system);

let admin: TestClient;
let police = { countyCode: 0, id: '', keyId: '', secret: '' };

const at = (what = '', { countyCode, id } = police) => `${LIST}/${countyCode}/${id}${what}`;
const read = async () => (await admin.get(at())).json();
const connect = (client: TestClient, more: object = {}) =>
  client.post(LIST, {
    department: 'public-security',
    region: COUNTY,
    url: 'https://a.example.cn/r',
    ...more,
  });

/** Something that did not reach the department, or did, as the job leaves it behind. */
const leaveDelivery = (state: string, failure: string | null, title = '恢复户口') =>
  system.everywhere((tx) =>
    sql`
      insert into partner_delivery (county_code, id, system_id, system_county, part_id, number, title, kind, line_number,
        region_code, state, attempts, failure, made_at, changed_at)
      values (${police.countyCode}, ${newId()}, ${police.id}, ${police.countyCode}, ${newId()}, '990101-2026-000001',
        ${title}, 'part', ${ADMINISTRATION_LINE}, ${COUNTY}, ${state}, 6, ${failure}, now(), now())
    `.execute(tx),
  );

beforeAll(async () => {
  admin = await house.signInAs({ role: 'system-admin', region: COUNTY });
});

describe('who may not', () => {
  test('no desk, no leader, no other administrator and no department sees or makes a connection', async () => {
    const others = [
      await house.signInAs({ role: 'section-head', region: COUNTY }),
      await house.signInAs({ role: 'leader', region: COUNTY }),
      await house.signInAs({ role: 'security-admin', region: COUNTY }),
      await house.signInAs({ role: 'partner-clerk', region: COUNTY, lines: ['public-security'] }),
    ];
    for (const other of others) {
      expect((await other.get(LIST)).statusCode).toBe(403);
      expect((await other.get(`${LIST}/export.xlsx`)).statusCode).toBe(403);
      expect((await connect(other)).statusCode).toBe(403);
    }
  });

  test('an administrator connects nothing outside the own area, and sees nothing there, with both walls or one', async () => {
    expect((await connect(admin, { region: 990102000000 })).statusCode).toBe(403);
    police = await ok(connect(admin));
    const far = await house.signInAs({ role: 'system-admin', region: 990102000000 });
    for (const within of [<T>(work: () => Promise<T>) => work(), withoutPolicies])
      await within(async () => {
        expect((await far.get(LIST)).json().rows).toEqual([]);
        expect((await far.get(`${LIST}/count`)).json().all).toBe(0);
        expect(JSON.stringify(await rowsOf(far, `${LIST}/export.xlsx`))).not.toContain('公安机关');
        for (const path of ['', '/deliveries']) expect((await far.get(at(path))).statusCode).toBe(404);
        expect((await far.post(at('/retries'))).statusCode).toBe(404);
        for (const path of ['/keys', '/key-withdrawals', '/changes'])
          expect((await far.post(at(path), { rowVersion: 1 })).statusCode).toBe(404);
      });
  });
});

describe('a connection', () => {
  test('stands in the workbook as its filter leaves it, counted, without its key', async () => {
    const rows = await rowsOf(admin, `${LIST}/export.xlsx?department=public-security`);
    const shown = JSON.stringify(rows);
    expect(shown).toContain('青岚区公安机关');
    expect(shown).toContain('https://a.example.cn/r');
    expect(shown).not.toContain(police.secret);
    expect(shown).toContain('1个');
    expect(JSON.stringify(await rowsOf(admin, `${LIST}/export.xlsx?view=paused`))).not.toContain('公安机关');
  });

  test('answers its key once: neither the list nor the connection itself, nor the same request again, shows it', async () => {
    expect(police.secret).toMatch(/^[0-9a-f]{64}$/);
    const everything = JSON.stringify([(await admin.get(LIST)).json(), await read()]);
    expect(everything).not.toContain(police.secret);
    expect(everything).toContain(police.keyId);
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const payload = { department: 'education', region: COUNTY, url: null };
    const send = () => admin.send({ method: 'POST', url: LIST, payload, headers });
    const both = (await Promise.all([send(), send()])).map((answer) => answer.json());
    expect(both.filter(({ secret }) => /^[0-9a-f]{64}$/.test(secret))).toHaveLength(1);
    expect(both.filter(({ code }) => code === 'partner-key-shown')).toHaveLength(1);
    expect((await send()).json()).toMatchObject({ code: 'partner-key-shown' });
    const made = (await admin.get(`${LIST}?department=education`)).json().rows;
    expect(made).toHaveLength(1);
  });

  test('changed twice at once with one key is changed once, with the same answer', async () => {
    const { rowVersion, state } = await read();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const send = () =>
      ok(admin.send({ method: 'POST', url: at('/changes'), payload: { rowVersion, state }, headers }));
    const [first, again] = await Promise.all([send(), send()]);
    expect(again).toEqual(first);
    expect(first.rowVersion).toBe(rowVersion + 1);
  });

  test('is made once for a department and an area, for a department there is, and sends over TLS only', async () => {
    expect(await codeOf(connect(admin))).toBe('partner-exists');
    expect((await connect(admin, { department: 'benefits' })).json().fields[0].field).toBe('department');
    const plain = await connect(admin, { department: 'health', url: 'http://10.0.0.1/r' });
    expect(plain.json().fields[0].field).toBe('url');
  });

  test('gets a new key while the one before still signs, until that is withdrawn; a stale page does neither', async () => {
    const { rowVersion } = await read();
    const fresh = await ok(admin.post(at('/keys'), { rowVersion }));
    expect(fresh.keyId).toBe(police.keyId.replace(/1$/, '2'));
    expect(await codeOf(admin.post(at('/keys'), { rowVersion }))).toBe('partner-changed');
    const now = await read();
    expect(now).toMatchObject({ keyNumber: 2, formerUntil: expect.any(String) });
    expect(await codeOf(admin.post(at('/key-withdrawals'), { rowVersion }))).toBe('partner-changed');
    const after = await ok(admin.post(at('/key-withdrawals'), { rowVersion: now.rowVersion }));
    expect(after.formerUntil).toBeNull();
    expect(await codeOf(admin.post(at('/key-withdrawals'), { rowVersion: after.rowVersion }))).toBe(
      'partner-key-gone',
    );
  });

  test('is paused and taken up again, and sends elsewhere', async () => {
    const change = async (body: object) =>
      ok(admin.post(at('/changes'), { ...body, rowVersion: (await read()).rowVersion }));
    expect(await change({ state: 'paused' })).toMatchObject({ state: 'paused' });
    expect((await admin.get(`${LIST}?view=paused`)).json().rows).toHaveLength(1);
    expect(await change({ state: 'active' })).toMatchObject({ state: 'active' });
    expect(await change({ url: '' })).toMatchObject({ url: null, state: 'active' });
    expect((await admin.get('/api/partner-departments')).json().departments).toContainEqual({
      code: 'public-security',
      title: '公安机关',
    });
  });
});

describe('what did not arrive', () => {
  test('is counted and listed with its reason, and goes out again once', async () => {
    await leaveDelivery('delivered', null);
    await leaveDelivery('failed', '对方系统回答 500');
    await leaveDelivery('failed', '对方系统回答 500', '居民身份证办理');
    await leaveDelivery('waiting', '对方系统连不上');
    expect((await admin.get(`${LIST}/count`)).json()).toEqual({ all: 2, waiting: 1, failed: 1, paused: 0 });
    const { rows } = (await admin.get(`${LIST}?view=failed&department=public-security`)).json();
    expect(rows).toMatchObject([
      { id: police.id, waiting: 1, delivered: 1, failed: 2, failure: '对方系统回答 500' },
    ]);
    expect(rows[0].lastDeliveredAt).not.toBeNull();
    const first = (await admin.get(at('/deliveries?size=1'))).json();
    const second = (await admin.get(at(`/deliveries?size=1&after=${first.next}`))).json();
    expect([...first.rows, ...second.rows].map(({ title }) => title)).toEqual(['居民身份证办理', '恢复户口']);
    expect(second.next).toBeNull();
    expect(await ok(admin.post(at('/retries')))).toEqual({ again: 2 });
    expect(await ok(admin.post(at('/retries')))).toEqual({ again: 0 });
    expect(await read()).toMatchObject({ waiting: 3, failed: 0 });
  });
});

test('connections equal their acts', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
