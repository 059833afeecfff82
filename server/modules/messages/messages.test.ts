import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import {
  collectReceipts,
  deliverMessages,
  openMessageHouse,
  sendMessage,
  type MessageHouse,
} from '#modules/messages';
import { filePeople, type PersonRef } from '#modules/registry';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { readToken } from '#platform/crypto/signed-token.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const COUNTY = 990101000000;
const TOWN = 990101001000;
const PHONE = '15400008888';
const VISITOR_PHONE = '15400009999';
const SUBJECT = '01a204e3-74b5-7ac3-9e42-d566b42777d2';

/** A provider of short messages of our own: answers as it is told, remembers what came. */
const came: { id: string; phone: string; text: string; key: string | undefined }[] = [];
let answers: { status: number; body: object } = { status: 200, body: { receipt: 'R-1' } };
let receipts: object[] = [];
let provider: Server;
let folder = '';
let ways: MessageHouse;
let files: MessageHouse;
let head: TestClient;
let clerk: TestClient;
let person: PersonRef;

beforeAll(async () => {
  provider = createServer((request, response) => {
    let text = '';
    request.on('data', (piece: Buffer) => (text += piece.toString()));
    request.on('end', () => {
      const body = JSON.parse(text) as { id: string; phone: string; text: string };
      const isReceipt = request.url === '/sms/receipts';
      if (!isReceipt) came.push({ ...body, key: request.headers['idempotency-key'] as string | undefined });
      const answer = isReceipt ? { status: 200, body: { receipts } } : answers;
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const { port } = provider.address() as { port: number };
  folder = mkdtempSync(join(tmpdir(), 'rongjun-messages-'));
  const settings = {
    bureau: '云麓市退役军人事务局',
    publicAddress: 'https://pingjia.example.cn',
    folder,
    secrets: folder,
  };
  ways = openMessageHouse({
    ...settings,
    gateways: { sms: { url: `http://127.0.0.1:${port}/sms`, receipts: true } },
  });
  files = openMessageHouse({ ...settings, gateways: {} });
  head = await house.signInAs({ role: 'section-head', region: COUNTY });
  clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  const [filed] = await system.everywhere((tx) =>
    filePeople(tx, machineContext, [personDraft({ name: '皇甫嵩', phone: PHONE })]),
  );
  if (filed?.status !== 'added') throw new Error(JSON.stringify(filed));
  person = { countyCode: filed.countyCode, id: filed.id };
});
afterAll(() => new Promise((resolve) => provider.close(resolve)));

const finished = {
  name: '皇甫嵩',
  matter: '优待证申领',
  day: '2026-11-05',
  next: '请到站领取。',
  station: '0990-1',
};
const send = (message: Partial<Parameters<typeof sendMessage>[2]>) =>
  system.everywhere((tx) =>
    sendMessage(tx, machineContext, {
      template: 'work-finished',
      to: { kind: 'person', ref: person },
      region: TOWN,
      line: 'benefits',
      values: finished,
      ...message,
    }),
  );
const listed = async (client: TestClient, query = '') =>
  (await client.get(`/api/messages?${query}`)).json().rows;
const one = async (id: string) =>
  (await listed(head, 'size=100')).find((row: { id: string }) => row.id === id) as Record<string, unknown>;

describe('who may', () => {
  test('a clerk sees no messages sent and resends none; another county sees nothing, with both walls or one', async () => {
    const [ref] = await send({});
    expect((await clerk.get('/api/messages')).statusCode).toBe(403);
    expect(
      (await clerk.post(`/api/messages/${ref!.countyCode}/${ref!.id}/resends`, { rowVersion: 1 })).statusCode,
    ).toBe(403);
    const leader = await house.signInAs({ role: 'leader', region: COUNTY });
    expect(
      (await leader.post(`/api/messages/${ref!.countyCode}/${ref!.id}/resends`, { rowVersion: 1 }))
        .statusCode,
    ).toBe(403);
    const other = await house.signInAs({ role: 'section-head', region: 990102000000 });
    for (const within of [<T>(work: () => Promise<T>) => work(), withoutPolicies])
      await within(async () => {
        expect(await listed(other)).toEqual([]);
        expect((await other.get('/api/messages/count')).json().all).toBe(0);
        expect((await other.get(`/api/messages/${ref!.countyCode}/${ref!.id}/events`)).statusCode).toBe(404);
        expect(
          (await other.post(`/api/messages/${ref!.countyCode}/${ref!.id}/resends`, { rowVersion: 1 }))
            .statusCode,
        ).toBe(404);
      });
  });

  test('confidential messages are listed, counted, opened, exported and resent by nobody', async () => {
    const values = {
      day: '2026-11-05',
      matter: '优待证申领',
      link: `990101/${SUBJECT}`,
      until: '2026-11-20',
    };
    const before = (await head.get('/api/messages/count')).json().all;
    const [ref] = await send({ template: 'rating-reminder', line: 'stations', values });
    expect((await head.get('/api/messages/count')).json().all).toBe(before);
    expect((await head.get('/api/messages/count?template=rating-reminder')).json().all).toBe(0);
    const seen = (await listed(head, 'size=100')).map((row: { template: string }) => row.template);
    expect(seen).toContain('work-finished');
    expect(seen).not.toContain('rating-reminder');
    const path = `/api/messages/${ref!.countyCode}/${ref!.id}`;
    expect((await head.get(`${path}/events`)).statusCode).toBe(404);
    expect((await head.post(`${path}/resends`, { rowVersion: 1 })).statusCode).toBe(404);
  });
});

describe('the outbox', () => {
  test('is written with the work or not at all, and refuses values that do not fill the template', async () => {
    const before = (await head.get('/api/messages/count')).json().all;
    await expect(
      system.everywhere(async (tx) => {
        await sendMessage(tx, machineContext, {
          template: 'work-finished',
          to: { kind: 'person', ref: person },
          region: TOWN,
          line: 'benefits',
          values: finished,
        });
        throw new Error('the work failed');
      }),
    ).rejects.toThrow('the work failed');
    expect((await head.get('/api/messages/count')).json().all).toBe(before);
    const { next: _, ...tooFew } = finished;
    await expect(send({ values: tooFew })).rejects.toThrow('next is missing');
    await expect(send({ values: { ...finished, name: '皇'.repeat(21) } })).rejects.toThrow('longer than 20');
    await expect(send({ channel: 'in-app' })).rejects.toThrow('does not go to person');
  });

  test('holds no number in the clear, nor do events or the file of the gateway', async () => {
    await send({ to: { kind: 'phone', phone: VISITOR_PHONE } });
    await deliverMessages(system.db, files);
    const written = readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
    expect(written).toContain('154****9999');
    const stored = await system.everywhere(async (tx) => {
      const { rows } = await sql<{ text: string }>`
        select m::text as text from message m union all select e::text from message_event e
      `.execute(tx);
      return rows.map(({ text }) => text).join('\n');
    });
    for (const number of [PHONE, VISITOR_PHONE]) {
      expect(stored).not.toContain(number);
      expect(written).not.toContain(number);
    }
  });

  test('a message without a gateway is written to a file and said to have reached no phone', async () => {
    const [ref] = await send({});
    await deliverMessages(system.db, files);
    expect(await one(ref!.id)).toMatchObject({ state: 'sent', isFiled: true, attempts: 1 });
    expect((await head.get('/api/messages/count')).json().filed).toBeGreaterThan(0);
  });
});

describe('a gateway of the bureau', () => {
  test('gets the number from the sealed file, signed words, and the id as its key; a receipt makes it delivered', async () => {
    const [ref] = await send({});
    came.length = 0;
    expect(await deliverMessages(system.db, ways)).toBe(1);
    expect(came).toMatchObject([{ id: ref!.id, key: ref!.id, phone: PHONE }]);
    expect(came[0]!.text).toBe(
      '皇甫嵩同志：您申请的“优待证申领”已于11月5日办结。请到站领取。咨询电话0990-1。【云麓市退役军人事务局】',
    );
    expect(await one(ref!.id)).toMatchObject({
      state: 'sent',
      awaitsReceipt: true,
      gateway: expect.stringContaining('127.0.0.1'),
    });
    receipts = [{ id: ref!.id, arrived: true }];
    expect(await collectReceipts(system.db, ways, new Date(Date.now() + 60_000))).toBe(1);
    expect(await one(ref!.id)).toMatchObject({ state: 'delivered', failure: null });
    const events = (await head.get(`/api/messages/${ref!.countyCode}/${ref!.id}/events`)).json().rows;
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(['sent', 'delivered']);
  });

  test('a receipt is asked for however many earlier messages nobody answers for', async () => {
    const [ref] = await send({});
    await deliverMessages(system.db, ways);
    await system.everywhere((tx) =>
      sql`
        insert into message (county_code, id, region_code, line_number, template, channel, person_county, person_id,
          filled, state, attempts, gateway, awaits_receipt, made_by, made_at, changed_at)
        select county_code, gen_random_uuid(), region_code, line_number, template, channel, person_county, person_id,
          filled, state, attempts, gateway, awaits_receipt, made_by, made_at, changed_at - interval '1 hour'
        from message, generate_series(1, 450) where id = ${ref!.id}::uuid
      `.execute(tx),
    );
    receipts = [{ id: ref!.id, arrived: true }];
    let answered = 0;
    for (let round = 0; round < 3; round += 1)
      answered += await collectReceipts(system.db, ways, new Date(Date.now() + 60_000));
    await system.everywhere((tx) =>
      sql`delete from message where state = 'sent' and changed_at < now() - interval '50 minutes'`.execute(
        tx,
      ),
    );
    expect(answered).toBe(1);
    expect(await one(ref!.id)).toMatchObject({ state: 'delivered' });
  });

  test('a link is signed on its way out and leads to the one subject', async () => {
    const values = {
      day: '2026-11-05',
      matter: '优待证申领',
      link: `990101/${SUBJECT}`,
      until: '2026-11-20',
    };
    await send({ template: 'rating-invitation', line: 'office', values });
    came.length = 0;
    await deliverMessages(system.db, ways);
    const token = /https:\/\/pingjia\.example\.cn\/rate#([\w-]{48})/.exec(came[0]!.text)?.[1] ?? '';
    expect(readToken(currentKeyring(), 'rating', token)).toEqual({ countyCode: 990101, id: SUBJECT });
    expect(readToken(currentKeyring(), 'other', token)).toBeNull();
    expect(
      readToken(
        currentKeyring(),
        'rating',
        `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`,
      ),
    ).toBeNull();
  });

  test('that cannot be reached is tried again after growing pauses and then given up, with the reason and no number', async () => {
    const [ref] = await send({});
    answers = { status: 503, body: { reason: `busy with ${PHONE}` } };
    let now = Date.now() + 1;
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await deliverMessages(system.db, ways, new Date(now))).toBe(1);
      expect(await deliverMessages(system.db, ways, new Date(now))).toBe(0);
      expect(await one(ref!.id)).toMatchObject({ state: 'waiting', attempts: attempt });
      now += 5 * 3_600_000;
    }
    await deliverMessages(system.db, ways, new Date(now));
    expect(await one(ref!.id)).toMatchObject({ state: 'failed', attempts: 6, failure: 'busy with *******' });
    answers = { status: 200, body: { receipt: 'R-1' } };
  });

  test('that refuses is not asked again; a clerk resends once, by one act, and the second asker hears of it', async () => {
    const [ref] = await send({});
    answers = { status: 422, body: { reason: '号码停机' } };
    await deliverMessages(system.db, ways);
    const failed = await one(ref!.id);
    expect(failed).toMatchObject({ state: 'failed', attempts: 1, failure: '号码停机' });
    answers = { status: 200, body: { receipt: 'R-2' } };
    const path = `/api/messages/${ref!.countyCode}/${ref!.id}/resends`;
    const [first, second] = await Promise.all([
      head.post(path, { rowVersion: failed['rowVersion'] }),
      head.post(path, { rowVersion: failed['rowVersion'] }),
    ]);
    expect([first.statusCode, second.statusCode].sort()).toEqual([200, 409]);
    await deliverMessages(system.db, ways);
    expect(await one(ref!.id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('resent twice at once with one key goes out once', async () => {
    const [ref] = await send({});
    answers = { status: 422, body: { reason: '号码停机' } };
    await deliverMessages(system.db, ways);
    const { rowVersion } = await one(ref!.id);
    await sendTwice(head, `/api/messages/${ref!.countyCode}/${ref!.id}/resends`, { rowVersion });
    answers = { status: 200, body: { receipt: 'R-2' } };
    const before = came.length;
    await deliverMessages(system.db, ways);
    expect(came.slice(before).map(({ id }) => id)).toEqual([ref!.id]);
  });

  test('a key used on one message is refused for all that failed', async () => {
    const [ref] = await send({});
    answers = { status: 422, body: { reason: '号码停机' } };
    await deliverMessages(system.db, ways);
    const { rowVersion } = await one(ref!.id);
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const post = (url: string, payload: object) => head.send({ method: 'POST', url, payload, headers });
    const path = `/api/messages/${ref!.countyCode}/${ref!.id}/resends`;
    expect((await post(path, { rowVersion })).statusCode).toBe(200);
    await head.post('/api/messages/resends');
    expect((await head.post('/api/messages/resends')).json()).toEqual({ again: 0 });
    const refused = await post('/api/messages/resends', {});
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'request-key-reused']);
    answers = { status: 200, body: { receipt: 'R-2' } };
    await deliverMessages(system.db, ways);
  });

  test('that takes a message and never answers is a silent failure: counted, listed, and sent again by choice', async () => {
    const [ref] = await send({});
    await deliverMessages(system.db, ways);
    await sql`update message set changed_at = now() - interval '25 hours' where id = ${ref!.id}`.execute(
      system.owner,
    );
    await system.everywhere((tx) =>
      sql`update message set changed_at = now() - interval '25 hours' where id = ${ref!.id}`.execute(tx),
    );
    expect((await head.get('/api/messages/count')).json().silent).toBe(1);
    const [silent] = await listed(head, 'view=silent');
    expect(silent).toMatchObject({ id: ref!.id });
    const path = `/api/messages/${ref!.countyCode}/${ref!.id}/resends`;
    expect((await head.post(path, { rowVersion: silent.rowVersion })).statusCode).toBe(200);
  });

  test('away for a while, all it missed goes out again at once, by who may send; asked twice, once', async () => {
    const refs = [...(await send({})), ...(await send({}))];
    answers = { status: 422, body: { reason: '网关维护' } };
    await deliverMessages(system.db, ways);
    answers = { status: 200, body: { receipt: 'R-3' } };
    const failed = (await head.get('/api/messages/count')).json().failed;
    expect((await clerk.post('/api/messages/resends')).statusCode).toBe(403);
    const other = await house.signInAs({ role: 'section-head', region: 990102000000 });
    expect((await other.post('/api/messages/resends')).json()).toEqual({ again: 0 });
    expect((await head.post('/api/messages/resends', { channel: 'wechat' })).json()).toEqual({ again: 0 });
    const { again } = await sendTwice(head, '/api/messages/resends', {});
    expect(again).toBeGreaterThanOrEqual(failed);
    expect((await head.post('/api/messages/resends')).json()).toEqual({ again: 0 });
    await deliverMessages(system.db, ways);
    for (const { id } of refs) expect(await one(id)).toMatchObject({ state: 'sent', failure: null });
  });

  test('somebody without a number is told as a failure, not left waiting', async () => {
    const [filed] = await system.everywhere((tx) =>
      filePeople(tx, machineContext, [personDraft({ name: '无号', phone: null })]),
    );
    if (filed?.status !== 'added') throw new Error(JSON.stringify(filed));
    const [ref] = await send({ to: { kind: 'person', ref: { countyCode: filed.countyCode, id: filed.id } } });
    await deliverMessages(system.db, ways);
    expect(await one(ref!.id)).toMatchObject({ state: 'failed', failure: '档案中没有可用的手机号码' });
  });
});

describe('the inbox', () => {
  const arrived = { matter: '优待证申领', what: '待初审' };

  test('brings a message to whoever holds the permission over the place and line, once each', async () => {
    const jobs = await house.signInAs({ role: 'section-head', region: COUNTY, lines: ['employment'] });
    const far = await house.signInAs({ role: 'section-head', region: 990102000000 });
    const refs = await send({
      template: 'work-arrived',
      to: { kind: 'holders', permission: 'message.send' },
      values: arrived,
    });
    expect(refs.length).toBeGreaterThan(0);
    const inbox = async (client: TestClient) => (await client.get('/api/inbox')).json();
    expect(await inbox(head)).toMatchObject({
      unread: 1,
      rows: [{ text: '新到“优待证申领”：待初审。', isRead: false }],
    });
    expect(await inbox(jobs)).toMatchObject({ unread: 0, rows: [] });
    expect(await inbox(far)).toMatchObject({ unread: 0, rows: [] });
  });

  test('nobody reads for another: marking a colleague’s message changes nothing', async () => {
    const { rows } = (await head.get('/api/inbox')).json();
    const leader = await house.signInAs({ role: 'leader', region: COUNTY });
    expect((await leader.post('/api/inbox/reads', { ids: [rows[0].id] })).json()).toEqual({ read: 0 });
    expect((await head.post('/api/inbox/reads', { ids: null })).json()).toEqual({ read: 1 });
    expect((await head.get('/api/inbox')).json()).toMatchObject({ unread: 0, rows: [{ isRead: true }] });
  });
});

test('messages go out as a workbook, and every message stands as its events say', async () => {
  expect((await head.get('/api/messages/export.xlsx')).statusCode).toBe(200);
  const { faults } = await verifyEverything(system.db);
  expect(faults).toEqual([]);
  await system.everywhere((tx) =>
    sql`update message set state = 'delivered' where state = 'failed'`.execute(tx),
  );
  expect((await verifyEverything(system.db)).faults.map(({ check }) => check)).toContain('messages');
});
