import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import { today } from '#platform/calendar/today.ts';
import { COUNTY, partOf, withComingHome } from '#tests/factories/coming-home.ts';
import { withPolice } from '#tests/factories/police-computer.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { chaseOverdueParts, deliverParts, listPartners, retryDeliveries } from './index.ts';

const MINUTE = 60_000;

const system = withWorkingSystem();
const house = withTestApp(system);
const { clerk, comeHome } = withComingHome(system, house);
const { police, ref, replyTo } = withPolice(system, house);

const later = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE);
const listed = async () =>
  (await system.everywhere((tx) => listPartners(tx))).find(({ id }) => id === ref.id)!;
const sentParts = () =>
  police.received.filter(({ notice }) => notice.kind === 'part').map(({ notice }) => notice.part);

describe('a part sent to a department', () => {
  test('arrives signed, once, with what the inbox shows and no more', async () => {
    await deliverParts(system.db);
    police.received.length = 0;
    const part = partOf((await comeHome()).parts, '恢复户口');
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
    const { parts } = await comeHome();
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
    const other = partOf((await comeHome()).parts, '恢复户口');
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
    const part = partOf((await comeHome()).parts, '恢复户口');
    const before = await listed();
    police.nextStatuses = [503, 429, 500, 502, 503, 500];
    let at = 0;
    for (const pause of [0, 1, 3, 11, 61, 241]) {
      at += pause;
      expect(await deliverParts(system.db, later(at))).toBe(1);
      expect(await deliverParts(system.db, later(at))).toBe(0);
    }
    expect(await listed()).toMatchObject({ failed: before.failed + 1, failure: '对方系统回答 500' });
    const told = (await clerk().get('/api/inbox')).json().rows.map(({ text }: { text: string }) => text);
    expect(told.filter((text: string) => text.includes('没有送到公安机关的系统'))).toHaveLength(1);
    // It lies in the inbox all the while, and goes out again when somebody says so.
    const desk = await house.signInAs({
      role: 'partner-clerk',
      region: COUNTY,
      lines: ['public-security'],
    });
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
    const part = partOf((await comeHome()).parts, '恢复户口');
    police.nextStatuses = [503];
    await deliverParts(system.db);
    const desk = await house.signInAs({
      role: 'partner-clerk',
      region: COUNTY,
      lines: ['public-security'],
    });
    await desk.post(`/api/partner/parts/${part.county}/${part.id}/replies`, {
      kind: 'finish',
      receipt: '窗口办结',
    });
    await deliverParts(system.db, later(2));
    expect(sentParts().map(({ id }) => id)).not.toContain(part.id);
  });

  test('never answered, it is overdue: the department and the bureau hear so once; a late answer is taken as late', async () => {
    const part = partOf((await comeHome()).parts, '恢复户口');
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
          and account_id = ${clerk().accountId}::uuid
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

test('computers of partners, and the parts sent to them, equal their acts', async () => {
  const faults = (await verifyEverything(system.db)).faults.map(({ message }) => message);
  expect(faults.filter((message) => message.includes('协同'))).toEqual([]);
});
