import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { COUNTY, partOf, withComingHome } from '#tests/factories/coming-home.ts';
import { timed, withPolice } from '#tests/factories/police-computer.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import type { SignedCall } from '#tests/partner-simulator/partner-simulator.ts';
import { addPartner, changePartner, deliverParts, pruneNonces, rotatePartnerKey } from './index.ts';

const MINUTE = 60_000;

const system = withWorkingSystem();
const house = withTestApp(system);
const { clerk, comeHome } = withComingHome(system, house);
const { police, ref, call, replyTo } = withPolice(system, house);

describe('who may not', () => {
  test('nobody unsigned, no session, no forged, changed, old or repeated request', async () => {
    const target = '/api/partner-interface/parts';
    expect((await house.app.inject({ method: 'GET', url: target })).json().code).toBe('signature-missing');
    expect((await clerk().get(target)).json().code).toBe('signature-missing');
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
    await pruneNonces(system.db, new Date(Date.now() + 11 * MINUTE));
    expect((await call({ nonce })).status).toBe(200);
  });

  test('a body changed on its way is refused, and nothing is done', async () => {
    const part = partOf((await comeHome()).parts, '恢复户口');
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
    const part = partOf((await comeHome()).parts, '基本医疗保险登记');
    expect((await replyTo(part, { kind: 'finish' })).status).toBe(404);
    const far = await system.everywhere((tx) =>
      addPartner(tx, timed(), { department: 'public-security', region: 990102000000, url: null }),
    );
    expect((await call({}, far)).json['parts']).toEqual([]);
    expect((await replyTo(partOf((await comeHome()).parts, '恢复户口'), { kind: 'finish' }, {})).status).toBe(
      200,
    );
  });

  test('a post for all lines of the bureau sees no department’s inbox and answers for none', async () => {
    const all = await house.signInAs({ role: 'section-head', region: COUNTY });
    const part = partOf((await comeHome()).parts, '恢复户口');
    const { rows } = (await all.get('/api/partner/parts?size=100')).json();
    expect(rows.map(({ id }: { id: string }) => id)).not.toContain(part.id);
    const path = `/api/partner/parts/${part.county}/${part.id}/replies`;
    expect((await all.post(path, { kind: 'finish' })).statusCode).toBe(404);
  });
});

describe('keys', () => {
  test('rotated, both sign for three days; then only the new one does', async () => {
    const old = police.key!;
    const fresh = await system.everywhere((tx) => rotatePartnerKey(tx, timed(), ref));
    expect((await call({}, old)).status).toBe(200);
    expect((await call({}, fresh)).status).toBe(200);
    // The department has not changed to the new key yet: what is sent arrives all the same.
    const early = partOf((await comeHome()).parts, '恢复户口');
    await deliverParts(system.db);
    expect(police.received.map(({ notice }) => notice.part.id)).toContain(early.id);
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
