import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { appendActs, newAct, type NewAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { inScope } from '#platform/db/database.ts';
import { lowestIdAt, newId } from '#platform/db/new-id.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { flushReads, recordRead, recordReadNow } from './index.ts';

const CITY = 990100000000;
const actor = systemActor('test');

const database = withTestDatabase();
const house = withTestApp(database);

const stored = async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from read_record`.execute(
    database.owner,
  );
  return rows[0]?.n ?? 0;
};
const person = (countyCode = 990101) => ({ countyCode, id: newId() });

test('only the audit administrator sees records of reads, sign-ins and acts', async () => {
  for (const role of ['section-head', 'leader', 'system-admin', 'security-admin']) {
    const client = await house.signInAs({ role, region: CITY });
    for (const url of ['/api/read-records', '/api/sign-in-records', '/api/acts']) {
      const answer = await client.get(url);
      expect([role, url, answer.statusCode]).toEqual([role, url, 403]);
    }
  }
});

test('reads are gathered and written together, one record per county', async () => {
  const before = await stored();
  recordRead(database.db, actor, { action: 'open', people: [person()] });
  recordRead(database.db, actor, { action: 'search', people: [] });
  recordRead(database.db, actor, {
    action: 'export',
    people: [person(990101), person(990102), person(990102)],
  });
  expect(await stored()).toBe(before);
  await flushReads(database.db);
  expect(await stored()).toBe(before + 4);
});

test('records come to the database by themselves', async () => {
  const before = await stored();
  recordRead(database.db, actor, { action: 'open', people: [person()] });
  await expect.poll(stored, { timeout: 5_000 }).toBe(before + 1);
});

test('an export of very many people names every one of them', async () => {
  const people = Array.from({ length: 12_001 }, () => person());
  await inScope(database.db, [], (tx) => recordReadNow(tx, actor, { action: 'print', people }));
  const records = await database.owner
    .selectFrom('read_record')
    .select('subject_ids')
    .where('action', '=', 'print')
    .execute();
  expect(records.flatMap((record) => record.subject_ids).sort()).toEqual(people.map(({ id }) => id).sort());
});

test('a reveal that is rolled back leaves no record, and a record that cannot be kept stops the reveal', async () => {
  const before = await stored();
  const read = { action: 'reveal', people: [person()], fields: ['phone'], reason: '核对' } as const;
  await expect(
    inScope(database.db, [], async (tx) => {
      await recordReadNow(tx, actor, read);
      throw new Error('the reveal failed');
    }),
  ).rejects.toThrow('the reveal failed');
  expect(await stored()).toBe(before);
});

test('while records cannot be kept no more personal data is read, and none of them is lost', async () => {
  const before = await stored();
  await sql`revoke insert on read_record from rongjun_app`.execute(database.owner);
  recordRead(database.db, actor, { action: 'open', people: [person()] });
  await expect(flushReads(database.db)).rejects.toThrow();
  expect(() => recordRead(database.db, actor, { action: 'open', people: [person()] })).toThrow(
    '查阅记录暂时无法保存',
  );
  await sql`grant insert on read_record to rongjun_app`.execute(database.owner);
  await flushReads(database.db);
  expect(await stored()).toBe(before + 1);
  recordRead(database.db, actor, { action: 'open', people: [person()] });
  await flushReads(database.db);
  expect(await stored()).toBe(before + 2);
});

test('records cannot be changed or removed by the server’s own role', async () => {
  const change = sql`update read_record set reason = 'x'`.execute(database.db);
  await expect(change).rejects.toThrow('permission denied');
  await expect(sql`delete from sign_in_record`.execute(database.db)).rejects.toThrow('permission denied');
});

test('the audit administrator of a county sees its records only, newest first, page by page', async () => {
  const far = person(990102);
  const near = [person(), person(), person()];
  for (const one of [far, ...near]) recordRead(database.db, actor, { action: 'open', people: [one] });
  const audit = await house.signInAs({ role: 'audit-admin', region: 990101000000 });
  const first = (await audit.get('/api/read-records?size=2&action=open')).json();
  expect(first.rows.map((row: { people: string[] }) => row.people[0])).toEqual([near[2]?.id, near[1]?.id]);
  const second = (await audit.get(`/api/read-records?size=2&action=open&after=${first.next}`)).json();
  expect(second.rows[0].people).toEqual([near[0]?.id]);
  const named = (id: string) => audit.get(`/api/read-records?person=${id}`);
  expect((await named(far.id)).json().rows).toEqual([]);
  expect((await named(near[0]?.id ?? '')).json().rows).toHaveLength(1);
  expect((await audit.get('/api/read-records?after=nonsense')).statusCode).toBe(400);
  expect((await audit.get("/api/read-records?person=' or 1=1")).statusCode).toBe(400);
  const acts = (await audit.get('/api/acts?size=100')).json().rows;
  expect(acts.every((act: { countyCode: number }) => act.countyCode === 990101)).toBe(true);
});

test('what one account did is listed, keyed by hand or come with a file, within the days asked', async () => {
  const accountId = newId();
  const done = (moment: string, requestKey: string | null): NewAct => ({
    ...newAct(
      { actor: { ...actor, accountId }, requestKey: null },
      {
        countyCode: 990101,
        kind: 'ledger.record',
        subjectId: newId(),
        effectiveOn: '2026-03-02',
        payload: {},
        scopeKey: 990101000000,
      },
    ),
    id: lowestIdAt(Date.parse(moment)),
    recordedAt: new Date(moment),
    requestKey,
  });
  const acts = [
    done('2026-03-01T15:59:59.000Z', 'before'),
    done('2026-03-01T16:00:00.000Z', 'first'),
    done('2026-03-02T02:00:00.000Z', null),
    done('2026-03-02T15:59:59.000Z', 'last'),
    done('2026-03-02T16:00:00.000Z', null),
  ];
  await inScope(database.db, WHOLE_SCOPE, (tx) => appendActs(tx, acts));
  const audit = await house.signInAs({ role: 'audit-admin', region: 990101000000 });
  const asked = async (query: string) => (await audit.get(`/api/acts?account=${accountId}${query}`)).json();
  const ids = (page: { rows: { id: string }[] }) => page.rows.map(({ id }) => id);
  const newest = acts.map(({ id }) => id).toReversed();
  expect(ids(await asked(''))).toEqual(newest);
  expect(ids(await asked('&from=2026-03-02&to=2026-03-02'))).toEqual(newest.slice(1, 4));
  expect(ids(await asked('&from=1949-10-01'))).toEqual(newest);
  const first = await asked('&size=2');
  expect(ids(await asked(`&size=2&after=${first.next}`))).toEqual(newest.slice(2, 4));
  expect((await audit.get(`/api/acts/count?account=${accountId}&from=2026-03-02`)).json().count).toBe(4);
});

test('sign-ins of one’s area are listed with their outcome', async () => {
  const audit = await house.signInAs({ role: 'audit-admin', region: CITY });
  await house.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { username: audit.username, password: 'Wrong-Password-1' },
  });
  const { rows } = (await audit.get(`/api/sign-in-records?account=${audit.accountId}`)).json();
  expect(rows.map((row: { outcome: string }) => row.outcome)).toEqual(['wrong-password', 'signed-in']);
});

test('who prints people’s data is recorded before the paper comes', async () => {
  const admin = await house.signInAs({ role: 'system-admin', region: CITY });
  const body = { title: '人员档案', people: [person()] };
  expect((await admin.post('/api/print-records', body)).statusCode).toBe(403);
  const clerk = await house.signInAs({ role: 'liaison', region: CITY });
  expect((await clerk.post('/api/print-records', body)).statusCode).toBe(200);
  const audit = await house.signInAs({ role: 'audit-admin', region: CITY });
  const { rows } = (await audit.get(`/api/read-records?action=print&account=${clerk.accountId}`)).json();
  expect(rows).toMatchObject([{ reason: '打印人员档案', people: [body.people[0]?.id] }]);
});
