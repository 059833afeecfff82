import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import { metricValue } from '#modules/metrics';
import { enterRatings, tabletToken, type RatingRef } from '#modules/ratings';
import type { PersonDraft, PersonRef } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { handedIn } from '#tests/factories/hardship-cases.ts';
import { openWindow } from '#tests/factories/open-window.ts';
import { ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const system = withWorkingSystem();
const house = withTestApp(system, { rates: { signInsPerMinute: 10_000, publicLinksPerMinute: 10_000 } });

let clerk: TestClient;
let head: TestClient;
let device: TestClient;
let section: TestClient;
let hall = '';
let window = '';

const file = (facts: Partial<PersonDraft> = {}) => fileOne(system, { regionCode: 990101001001, ...facts });

interface Invited extends RatingRef {
  readonly title: string;
  readonly handledBy: readonly string[];
  readonly channel: string;
  readonly messages: number;
}
const invitedFor = async (subjectId: string): Promise<Invited[]> =>
  system.everywhere(async (tx) => {
    const { rows } = await sql<Invited>`
      select i.county_code as "countyCode", i.id, i.item_title as title, i.handled_by as "handledBy", r.channel,
        (select count(*) from message m where m.county_code = i.county_code and m.subject_id = i.id)::integer as messages
      from rating_invitation i join service_rating r on r.county_code = i.county_code and r.id = i.id
      where i.subject_id = ${subjectId}::uuid
    `.execute(tx);
    return rows;
  });
const rate = async (ref: RatingRef, level: string) => {
  const payload = { token: tabletToken(ref), level };
  const answer = await house.app.inject({ method: 'POST', url: '/api/public/ratings', payload });
  expect(answer.statusCode, answer.body).toBe(200);
};
const figure = (metric: string) =>
  system.everywhere((tx) =>
    metricValue(tx, { metric, region: COUNTY, from: addDays(today(), -2), to: today() }),
  );

beforeAll(async () => {
  ({ clerk, device, head, hall, window } = await openWindow(house, 'policy'));
  section = await house.signInAs({ role: 'section-head', region: COUNTY, lines: ['benefits', 'rights'] });
});

const addWindow = async (number: number): Promise<string> =>
  (
    await ok(
      head.post(`/api/halls/990101/${hall}/windows`, {
        number,
        title: `${number}号窗口`,
        matters: ['policy'],
      }),
    )
  ).id;
const visit = async (person: PersonRef | null = null) => {
  await ok(device.post(`/api/halls/990101/${hall}/tickets`, { matter: 'policy' }));
  const called = (await ok(clerk.post(`/api/hall-windows/990101/${window}/calls`))).ticket;
  const at = (what: string, body: object, { rowVersion }: { rowVersion: number }) =>
    ok(clerk.post(`/api/hall-tickets/990101/${called.id}/${what}`, { rowVersion, ...body }));
  const named = person ? await at('visitors', { person, visitorName: null }, called) : called;
  return at('finishes', { persons: 1, isAnswered: true }, named);
};
const call = (body: object) =>
  ok(
    clerk.post('/api/hotline/calls', {
      region: COUNTY,
      hotline: 'bureau',
      kind: 'enquiry',
      matter: 'benefits',
      number: '15400777001',
      content: '询问生活补助发放时间。',
      ...body,
    }),
  );

describe('a hall visit', () => {
  test('finished, asks the visitor: by message when on file, on the tablet in any case', async () => {
    const stranger = await visit();
    const known = await visit(await file({ phone: '15400777002' }));
    expect(await invitedFor(stranger.id)).toMatchObject([
      { title: '政策咨询（大厅接待）', channel: 'hall', messages: 0, handledBy: [clerk.accountId] },
    ]);
    expect(await invitedFor(known.id)).toMatchObject([{ channel: 'hall', messages: 1 }]);
    const shown = (await clerk.get('/api/rating-invitations')).json().rows;
    expect(shown.map(({ item }: { item: string }) => item)).toEqual([
      '政策咨询（大厅接待）',
      '政策咨询（大厅接待）',
    ]);
  });

  test('is told apart on the tablet by its number', async () => {
    const [first, second] = [await visit(), await visit()];
    const { rows } = (await clerk.get('/api/rating-invitations')).json();
    expect(rows.slice(0, 2)).toMatchObject([{ mark: second.number }, { mark: first.number }]);
  });

  test('hides the rating from whoever served the visitor before another did', async () => {
    const colleague = await house.signInAs({ role: 'hall-clerk', region: COUNTY });
    const second = await addWindow(2);
    await ok(colleague.post(`/api/hall-windows/990101/${second}/states`, { state: 'open' }));
    await ok(device.post(`/api/halls/990101/${hall}/tickets`, { matter: 'policy' }));
    const called = (await ok(clerk.post(`/api/hall-windows/990101/${window}/calls`))).ticket;
    const step = (client: TestClient, what: string, seen: { rowVersion: number }, body: object = {}) =>
      ok(
        client.post(`/api/hall-tickets/990101/${called.id}/${what}`, {
          rowVersion: seen.rowVersion,
          ...body,
        }),
      );
    const begun = await step(clerk, 'beginnings', called);
    await step(clerk, 'transfers', begun, { windowId: second });
    const there = (await ok(colleague.post(`/api/hall-windows/990101/${second}/calls`))).ticket;
    await step(colleague, 'finishes', there, { persons: 1, isAnswered: true });
    const [invited] = await invitedFor(called.id);
    expect(new Set(invited?.handledBy)).toEqual(new Set([clerk.accountId, colleague.accountId]));
  });

  test('taken back and finished again, asks nobody a second time', async () => {
    const done = await visit();
    const at = `/api/hall-tickets/990101/${done.id}`;
    await ok(clerk.post(`${at}/reopenings`, { rowVersion: done.rowVersion, reason: '点错了号' }));
    const again = (await ok(clerk.post(`/api/hall-windows/990101/${window}/calls`))).ticket;
    expect(again.id).toBe(done.id);
    await ok(clerk.post(`${at}/finishes`, { rowVersion: again.rowVersion, persons: 1, isAnswered: true }));
    expect(await invitedFor(done.id)).toHaveLength(1);
  });
});

describe('a call', () => {
  test('answered, asks the caller; without a number to reach, nobody gets a message', async () => {
    const answered = await call({ answer: '每季度首月发放。' });
    const withheld = await call({ answer: '每季度首月发放。', number: '' });
    const landline = await call({ answer: '每季度首月发放。', number: '0731-88001234' });
    expect(await invitedFor(answered.id)).toMatchObject([
      { title: '优待抚恤（热线来电）', channel: 'hotline', messages: 1 },
    ]);
    expect(await invitedFor(withheld.id)).toMatchObject([{ messages: 0 }]);
    expect(await invitedFor(landline.id)).toMatchObject([{ messages: 0 }]);
  });

  test('sent to a desk, asks only after the call back, and hides the rating from the desk as well', async () => {
    const sent = await call({ desk: 'benefits' });
    const [lying] = (await section.get('/api/hotline/transfers')).json().rows;
    await ok(
      section.post(`/api/hotline/transfers/990101/${lying.id}/replies`, {
        reply: '本月25日发放。',
        rowVersion: lying.rowVersion,
      }),
    );
    expect(await invitedFor(sent.id)).toEqual([]);
    const { rowVersion } = (await clerk.get(`/api/hotline/calls/990101/${sent.id}`)).json();
    await ok(
      clerk.post(`/api/hotline/calls/990101/${sent.id}/call-backs`, { result: 'resolved', rowVersion }),
    );
    const [invited] = await invitedFor(sent.id);
    expect(new Set(invited?.handledBy)).toEqual(new Set([clerk.accountId, section.accountId]));
  });
});

test('a case ended by the bureau asks the applicant, and hides the rating from whoever had a hand in it', async () => {
  const station = await house.signInAs({ role: 'station-clerk', region: 990101001000 });
  const opened = await ok(station.post('/api/cases', handedIn(await file({ phone: '15400777003' }))));
  const at = `/api/cases/${opened.countyCode}/${opened.id}`;
  expect(await invitedFor(opened.id)).toEqual([]);
  const { rowVersion } = (await station.get(at)).json();
  await ok(station.post(`${at}/acts`, { action: 'decline', rowVersion, reason: '同一事由今年已帮扶' }));
  expect(await invitedFor(opened.id)).toMatchObject([
    { title: '退役军人困难帮扶', channel: 'case', messages: 1, handledBy: [station.accountId] },
  ]);
});

test('a bad rating becomes a matter due in fifteen working days; figures follow by channel', async () => {
  const visits = [];
  for (let at = 0; at < 5; at += 1) visits.push(await visit());
  const refs = (await Promise.all(visits.map(({ id }) => invitedFor(id)))).flat();
  for (const [at, ref] of refs.entries()) await rate(ref, at === 0 ? 'dissatisfied' : 'satisfied');
  const office = await house.signInAs({ role: 'writer', region: COUNTY, lines: ['office'] });
  expect((await office.get('/api/rating-rectifications')).json().rows).toMatchObject([{ id: refs[0]?.id }]);
  const ids = refs.map(({ id }) => id);
  await system.everywhere((tx) =>
    sql`update service_rating set rated_on = ${addDays(today(), -1)}::date where id = any(${ids}::uuid[])`.execute(
      tx,
    ),
  );
  expect(await enterRatings(system.db)).toBe(5);
  expect(await figure('reception-satisfaction')).toMatchObject({ numerator: 4, denominator: 5 });
  expect((await figure('hotline-rated')).value).toBe(0);
  await system.everywhere((tx) =>
    sql`update service_rating set rated_on = ${today()}::date where id = any(${ids}::uuid[])`.execute(tx),
  );
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
