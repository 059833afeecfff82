import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import { metricValue } from '#modules/metrics';
import {
  enterRatings,
  expireInvitations,
  inviteRating,
  remindUnrated,
  type Invitation,
  type RatingRef,
} from '#modules/ratings';
import { filePeople, type PersonRef } from '#modules/registry';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { signToken } from '#platform/crypto/signed-token.ts';
import { newId } from '#platform/db/new-id.ts';
import { today } from '#platform/calendar/today.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system, { rates: { signInsPerMinute: 10_000, publicLinksPerMinute: 10_000 } });
const COUNTY = 990101000000;
const TOWN = 990101001000;
const NAME = '令狐安邦';
const SECRET = '窗口让我跑了三趟';

let desk: TestClient;
let office: TestClient;
let person: PersonRef;

const invite = async (more: Partial<Invitation> = {}): Promise<RatingRef> => {
  const ref = await system.everywhere((tx) =>
    inviteRating(tx, machineContext, {
      subject: { kind: 'case', id: newId() },
      region: TOWN,
      line: 'stations',
      item: { code: 'veteran-card', title: '优待证申领' },
      servedOn: today(),
      handledBy: [desk.accountId],
      person,
      ...more,
    }),
  );
  if (!ref) throw new Error('Nobody was invited.');
  return ref;
};
const linkToken = (ref: RatingRef) => signToken(currentKeyring(), 'rating', ref);
const send = (url: string, payload: object) =>
  house.app.inject({ method: 'POST', url: `/api${url}`, payload });
const rate = (token: string, level: string, more: object = {}) =>
  send('/public/ratings', { token, level, ...more });
const open = async (token: string) => (await send('/public/ratings/opened', { token })).json();
const matterOf = async (client: TestClient, ref: RatingRef) =>
  (await client.get(`/api/rating-rectifications/${ref.countyCode}/${ref.id}`)).json();
const step = async (client: TestClient, ref: RatingRef, body: object) => {
  const { rowVersion } = await matterOf(office, ref);
  return client.post(`/api/rating-rectifications/${ref.countyCode}/${ref.id}/steps`, {
    rowVersion,
    step: body,
  });
};
const figure = (metric: string) =>
  system.everywhere((tx) =>
    metricValue(tx, { metric, region: COUNTY, from: '2020-01-01', to: '2099-12-31' }),
  );
const daysAgo = (ids: readonly string[], days: number) =>
  system.everywhere(async (tx) => {
    const day = addDays(today(), -days);
    await sql`update service_rating set rated_on = ${day}::date where id = any(${ids}::uuid[])`.execute(tx);
  });

beforeAll(async () => {
  desk = await house.signInAs({ role: 'section-head', region: COUNTY });
  office = await house.signInAs({ role: 'writer', region: COUNTY, lines: ['office'] });
  const [filed] = await system.everywhere((tx) =>
    filePeople(tx, machineContext, [personDraft({ name: NAME, phone: '15400007777' })]),
  );
  if (filed?.status !== 'added') throw new Error(JSON.stringify(filed));
  person = { countyCode: filed.countyCode, id: filed.id };
});

describe('the rated desk', () => {
  test('hears of no bad rating of its own work; the office hears of it at once', async () => {
    const told = async (client: TestClient) =>
      (await client.get('/api/inbox')).json().rows.map(({ text }: { text: string }) => text);
    const ref = await invite();
    await rate(linkToken(ref), 'very-dissatisfied');
    expect((await told(desk)).filter((text: string) => text.includes('差评'))).toEqual([]);
    expect((await told(office)).filter((text: string) => text.includes('差评'))).toHaveLength(1);
  });

  test('sees figures only of five ratings or more, entered together and not on the day', async () => {
    const refs: RatingRef[] = [];
    for (let at = 0; at < 3; at += 1) refs.push(await invite());
    for (const ref of refs) await rate(linkToken(ref), 'satisfied');
    expect(await enterRatings(system.db)).toBe(0);
    const all = await system.everywhere(async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from service_rating where state = 'rated'`.execute(
        tx,
      );
      return rows.map(({ id }) => id);
    });
    await daysAgo(all, 1);
    expect(all).toHaveLength(4);
    expect(await enterRatings(system.db)).toBe(0);
    expect((await figure('ratings-received')).value).toBeNull();
    const fifth = await invite();
    await rate(linkToken(fifth), 'very-satisfied');
    await daysAgo([fifth.id], 1);
    expect(await enterRatings(system.db)).toBe(5);
    expect(await enterRatings(system.db)).toBe(0);
    expect((await figure('ratings-received')).value).toBe(5);
    expect(await figure('rating-satisfaction')).toMatchObject({ numerator: 4, denominator: 5 });
  });
});

describe('a link', () => {
  test('opens one service without signing in and names nobody', async () => {
    const ref = await invite();
    const opened = await send('/public/ratings/opened', { token: linkToken(ref) });
    expect(opened.json()).toMatchObject({
      standing: 'open',
      item: '优待证申领',
      bureau: '云麓市退役军人事务局',
    });
    expect(opened.json().levels.map(({ label }: { label: string }) => label)).toEqual([
      '非常满意',
      '满意',
      '基本满意',
      '不满意',
      '非常不满意',
    ]);
    expect(opened.body).not.toContain(NAME);
    expect(opened.body).not.toContain('154');
  });

  test('that is not ours, of another purpose or another subject, opens nothing', async () => {
    const ref = await invite();
    const token = linkToken(ref);
    const other = signToken(currentKeyring(), 'something-else', ref);
    const unknown = linkToken({ countyCode: ref.countyCode, id: newId() });
    const changed = `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`;
    for (const bad of [other, unknown, changed]) {
      expect((await send('/public/ratings/opened', { token: bad })).statusCode).toBe(404);
      expect((await rate(bad, 'satisfied')).statusCode).toBe(404);
    }
    expect((await rate('short', 'satisfied')).statusCode).toBe(400);
    expect((await rate(token, 'excellent')).statusCode).toBe(400);
    expect((await rate(token, 'satisfied', { scores: { attitude: 5 } })).statusCode).toBe(400);
    expect((await open(token)).standing).toBe('open');
  });

  test('rates once: the same link again changes nothing, also at the same moment', async () => {
    const ref = await invite();
    const token = linkToken(ref);
    const answers = await Promise.all([rate(token, 'satisfied'), rate(token, 'very-dissatisfied')]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    await rate(token, 'very-satisfied');
    const acts = await system.everywhere(async (tx) => {
      const { rows } = await sql<{ device: string }>`
        select device from act where subject_id = ${ref.id} and kind = 'rating.give'
      `.execute(tx);
      return rows;
    });
    expect(acts).toEqual([{ device: 'rating' }]);
    expect((await open(token)).standing).toBe('rated');
  });

  test('is dead after its day, and nobody is counted as content for having said nothing', async () => {
    const ref = await invite();
    await system.everywhere((tx) =>
      sql`update service_rating set expires_on = ${addDays(today(), -1)}::date where id = ${ref.id}`.execute(
        tx,
      ),
    );
    expect((await open(linkToken(ref))).standing).toBe('expired');
    expect((await rate(linkToken(ref), 'satisfied')).json().code).toBe('rating-expired');
    expect(await expireInvitations(system.db)).toBe(1);
    expect(await expireInvitations(system.db)).toBe(0);
  });
});

describe('an invitation', () => {
  test('goes out once for each subject, by message to who has a file or left a number', async () => {
    const subject = { kind: 'hall-ticket' as const, id: newId() };
    const first = await invite({ subject });
    expect(await invite({ subject })).toEqual(first);
    const visitor = await invite({ person: null, phone: '15400006666' });
    await invite({ person: null });
    const sent = await system.everywhere(async (tx) => {
      const { rows } = await sql<{ subject_id: string }>`
        select subject_id from message where template = 'rating-invitation'
      `.execute(tx);
      return rows.map((row) => row.subject_id);
    });
    expect(sent.filter((id) => id === first.id)).toHaveLength(1);
    expect(sent.filter((id) => id === visitor.id)).toHaveLength(1);
  });

  test('goes to nobody for what was served too long ago', async () => {
    await expect(invite({ servedOn: addDays(today(), -16) })).rejects.toThrow('Nobody was invited.');
  });

  test('unanswered for three days is reminded once', async () => {
    const ref = await invite();
    await system.everywhere((tx) =>
      sql`update service_rating set invited_on = ${addDays(today(), -3)}::date where id = ${ref.id}`.execute(
        tx,
      ),
    );
    expect(await remindUnrated(system.db)).toBe(1);
    expect(await remindUnrated(system.db)).toBe(0);
    const reminders = await system.everywhere(async (tx) => {
      const { rows } = await sql`
        select id from message where template = 'rating-reminder' and subject_id = ${ref.id}
      `.execute(tx);
      return rows.length;
    });
    expect(reminders).toBe(1);
  });

  test('is opened on the tablet by its own desk only', async () => {
    const clerk = await house.signInAs({ role: 'hall-clerk', region: TOWN });
    const ref = await system.everywhere((tx) =>
      inviteRating(
        tx,
        { ...machineContext, actor: { ...machineContext.actor, accountId: clerk.accountId } },
        {
          subject: { kind: 'hall-ticket', id: newId() },
          region: TOWN,
          line: 'stations',
          item: { title: '政策咨询' },
          servedOn: today(),
        },
      ),
    );
    const path = `/api/rating-invitations/${ref!.countyCode}/${ref!.id}/tablet`;
    const far = await house.signInAs({ role: 'hall-clerk', region: 990102000000 });
    expect((await far.post(path)).statusCode).toBe(404);
    expect((await far.get('/api/rating-invitations')).json().rows).toEqual([]);
    expect((await clerk.get('/api/rating-invitations')).json().rows).toMatchObject([
      { id: ref!.id, item: '政策咨询' },
    ]);
    const colleague = await house.signInAs({ role: 'hall-clerk', region: TOWN });
    expect((await colleague.post(path)).statusCode).toBe(404);
    const { token } = (await clerk.post(path)).json();
    expect((await open(token)).questions.map(({ label }: { label: string }) => label)).toContain('服务态度');
    expect((await rate(token, 'satisfied', { scores: { attitude: 5 } })).statusCode).toBe(200);
  });
});

describe('a bad rating', () => {
  test('is handled by nobody without the permission, and by no other county', async () => {
    const ref = await invite();
    await rate(linkToken(ref), 'dissatisfied');
    const clerk = await house.signInAs({ role: 'station-clerk', region: COUNTY });
    const far = await house.signInAs({ role: 'writer', region: 990102000000 });
    expect((await clerk.get('/api/rating-rectifications')).statusCode).toBe(403);
    expect((await step(clerk, ref, { kind: 'mend', note: '改' })).statusCode).toBe(403);
    expect((await step(far, ref, { kind: 'verify', isUpheld: true, note: '核' })).statusCode).toBe(404);
    expect((await step(desk, ref, { kind: 'verify', isUpheld: true, note: '核' })).statusCode).toBe(404);
  });

  test('is verified, mended, called back and closed in this order, and becomes a line that names nobody', async () => {
    const ref = await invite({ person: null, phone: '15400005555' });
    await rate(linkToken(ref), 'dissatisfied', { comment: SECRET });
    const path = `/api/rating-rectifications/${ref.countyCode}/${ref.id}`;
    expect(await matterOf(office, ref)).toMatchObject({
      state: 'verifying',
      comment: SECRET,
      hasContact: true,
      light: 'green',
    });
    expect((await step(office, ref, { kind: 'mend', note: '先整改' })).json().code).toBe(
      'rectification-step',
    );
    expect((await step(office, ref, { kind: 'verify', isUpheld: true, note: ' ' })).statusCode).toBe(400);
    expect((await step(office, ref, { kind: 'verify', isUpheld: true, note: '属实' })).statusCode).toBe(200);
    expect((await step(office, ref, { kind: 'mend', note: '改为一次告知' })).statusCode).toBe(200);
    expect((await office.post(`${path}/contact`, { reason: '' })).statusCode).toBe(400);
    expect(await sendTwice(office, `${path}/contact`, { reason: '回访' })).toEqual({ phone: '15400005555' });
    const reached = { kind: 'call-back', isReached: true, isContent: true, note: '本人表示满意' };
    expect((await step(office, ref, reached)).statusCode).toBe(200);
    expect((await step(office, ref, { kind: 'close', note: '办结' })).statusCode).toBe(200);
    expect((await step(office, ref, { kind: 'close', note: '再办' })).json().code).toBe('rectification-step');
    expect((await figure('rectifications-closed')).value).toBe(1);
    expect(await figure('rectification-call-back-rate')).toMatchObject({ numerator: 1, denominator: 1 });
    const [entry] = (await desk.get('/api/ledgers/rating-rectification/entries')).json().rows;
    expect(JSON.stringify(entry)).not.toMatch(/优待证|令狐|15400005555|跑了三趟/);
  });

  test('acted on twice at once is acted on once', async () => {
    const ref = await invite();
    await rate(linkToken(ref), 'dissatisfied');
    const { rowVersion } = await matterOf(office, ref);
    const path = `/api/rating-rectifications/${ref.countyCode}/${ref.id}/steps`;
    const body = { rowVersion, step: { kind: 'verify', isUpheld: true, note: '属实' } };
    const answers = await Promise.all([office.post(path, body), office.post(path, body)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const next = { rowVersion: rowVersion + 1, step: { kind: 'mend', note: '改为一次告知' } };
    expect(await sendTwice(office, path, next)).toEqual({ done: true });
    expect(await matterOf(office, ref)).toMatchObject({ state: 'calling-back', rowVersion: rowVersion + 2 });
  });
});

test('everything rated equals its acts, and a row changed behind them is found', async () => {
  // Days moved by this test's own hand are what the acts do not know.
  await system.everywhere((tx) =>
    sql`update service_rating set rated_on = ${today()}::date where state = 'rated'`.execute(tx),
  );
  expect((await verifyEverything(system.db)).faults).toEqual([]);
  await system.everywhere((tx) =>
    sql`update service_rating set level = 'satisfied' where level = 'dissatisfied'`.execute(tx),
  );
  expect((await verifyEverything(system.db)).faults.map(({ check }) => check)).toContain('ratings');
});
