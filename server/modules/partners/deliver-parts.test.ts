import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { departments } from '#definitions';
import { addDays } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import { today } from '#platform/calendar/today.ts';
import { COUNTY, partOf, withComingHome } from '#tests/factories/coming-home.ts';
import { timed, withPolice } from '#tests/factories/police-computer.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import {
  addPartner,
  changePartner,
  chaseOverdueParts,
  deliverParts,
  listPartners,
  retryDeliveries,
} from './index.ts';

const MINUTE = 60_000;

const system = withWorkingSystem();
const house = withTestApp(system);
const { clerk, comeHome } = withComingHome(system, house);
const { police, ref, replyTo } = withPolice(system, house);

const later = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE);
const at = (moment: Date) => () => moment;
const listed = async () =>
  (await system.everywhere((tx) => listPartners(tx))).find(({ id }) => id === ref.id)!;
/** The line of a partner department by its title; undefined for the bureau itself. */
const lineOf = (department: string) => departments.find(({ title }) => title === department)?.code;
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

  test('one taken and then called off answers a repetition that it was called off', async () => {
    const { name, parts } = await comeHome();
    const part = partOf(parts, '恢复户口');
    const idempotencyKey = crypto.randomUUID();
    expect((await replyTo(part, { kind: 'receive' }, { idempotencyKey })).status).toBe(200);
    const { rows } = (await clerk().get(`/api/cases?view=all&text=${encodeURIComponent(name)}`)).json();
    const path = `/api/cases/${rows[0].countyCode}/${rows[0].id}`;
    const { rowVersion } = (await clerk().get(path)).json();
    await clerk().post(`${path}/acts`, { action: 'withdraw', rowVersion, reason: '本人改到外地报到' });
    expect(await replyTo(part, { kind: 'receive' }, { idempotencyKey })).toMatchObject({
      status: 200,
      json: { state: 'cancelled', inTime: null },
    });
  });

  test('departments that answer parts of one matter at the same moment do not stand in each other’s way', async () => {
    for (let round = 0; round < 5; round += 1) {
      const open = (await comeHome()).parts.filter(
        ({ state, department }) => state === 'sent' && lineOf(department) !== undefined,
      );
      expect(open.length).toBeGreaterThan(1);
      const answers = await Promise.all(
        open.map(async ({ countyCode, id, department }) => {
          const lines = [lineOf(department)!];
          const desk = await house.signInAs({ role: 'partner-clerk', region: COUNTY, lines });
          const reply = { kind: 'finish', receipt: '窗口办结' };
          return desk.post(`/api/partner/parts/${countyCode}/${id}/replies`, reply);
        }),
      );
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(open.map(() => 200));
    }
  });

  test('one that waits for another is not said to be answered', async () => {
    const waiting = (await comeHome()).parts.find(
      ({ state, department }) => state === 'waiting' && lineOf(department) !== undefined,
    )!;
    const lines = [lineOf(waiting.department)!];
    const desk = await house.signInAs({ role: 'partner-clerk', region: COUNTY, lines });
    const path = `/api/partner/parts/${waiting.countyCode}/${waiting.id}/replies`;
    expect((await desk.post(path, { kind: 'finish', receipt: '1' })).json().code).toBe('part-waiting');
  });

  test('a department that is away is tried again after growing pauses, then the bureau hears of it', async () => {
    await deliverParts(system.db);
    const part = partOf((await comeHome()).parts, '恢复户口');
    const before = await listed();
    police.nextStatuses = [503, 429, 500, 502, 503, 500];
    let minutes = 0;
    for (const pause of [0, 1, 3, 11, 61, 241]) {
      minutes += pause;
      expect(await deliverParts(system.db, at(later(minutes)))).toBe(1);
      expect(await deliverParts(system.db, at(later(minutes)))).toBe(0);
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
    expect(await deliverParts(system.db, at(later(600)))).toBe(0);
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
    await deliverParts(system.db, at(later(2)));
    expect(sentParts().map(({ id }) => id)).not.toContain(part.id);
  });

  test('never answered, it is overdue: the department and the bureau hear so once; a late answer is taken as late', async () => {
    const part = partOf((await comeHome()).parts, '恢复户口');
    await deliverParts(system.db);
    police.received.length = 0;
    const inAMonth = later(60 * 24 * 60);
    expect(await chaseOverdueParts(system.db, inAMonth)).toBeGreaterThan(0);
    expect(await chaseOverdueParts(system.db, inAMonth)).toBe(0);
    await deliverParts(system.db, at(inAMonth));
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

describe('a slow, a paused and a nearer computer', () => {
  test('signs each notice when it leaves, however long those before it took', async () => {
    await deliverParts(system.db);
    await comeHome();
    await comeHome();
    police.received.length = 0;
    // Whoever answers only after six minutes would refuse the second, signed at the beginning, for good.
    let moment = Date.now();
    police.beforeAnswer = () => {
      moment += 6 * MINUTE;
    };
    await deliverParts(system.db, () => new Date(moment));
    police.beforeAnswer = () => {};
    const [first, second] = police.received.map(({ signedAt }) => signedAt);
    expect(second! - first!).toBe(6 * 60);
  });

  test('what waits for one that is paused sets out when it is taken up again', async () => {
    await deliverParts(system.db);
    const part = partOf((await comeHome()).parts, '恢复户口');
    police.received.length = 0;
    police.nextStatuses = [503];
    await deliverParts(system.db);
    await system.everywhere((tx) => changePartner(tx, timed(), ref, { state: 'paused' }));
    police.attempts = 0;
    await deliverParts(system.db, at(later(2)));
    expect(police.attempts).toBe(0);
    expect((await listed()).waiting).toBe(1);
    await system.everywhere((tx) => changePartner(tx, timed(), ref, { state: 'active' }));
    await deliverParts(system.db, at(later(3)));
    expect(sentParts().map(({ id }) => id)).toContain(part.id);
  });

  test('a county that has its own gets its parts, and the city’s does not', async () => {
    await deliverParts(system.db);
    const url = `${(await listed()).url}/city`;
    const city = await system.everywhere((tx) =>
      addPartner(tx, timed(), { department: 'public-security', region: 990100000000, url }),
    );
    const part = partOf((await comeHome()).parts, '恢复户口');
    police.received.length = 0;
    await deliverParts(system.db);
    expect(sentParts().map(({ id }) => id)).toContain(part.id);
    const rows = await system.everywhere((tx) => listPartners(tx));
    expect(rows.find(({ id }) => id === city.id)).toMatchObject({ delivered: 0, failed: 0, waiting: 0 });
  });
});

test('computers of partners, and the parts sent to them, equal their acts', async () => {
  const faults = (await verifyEverything(system.db)).faults.map(({ message }) => message);
  expect(faults.filter((message) => message.includes('协同'))).toEqual([]);
});
