import { beforeAll, describe, expect, test } from 'vitest';
import { flushReads } from '#modules/read-audit';
import { verifyEverything } from '#modules/maintenance';
import { metricValue } from '#modules/metrics';
import type { PersonRef } from '#modules/registry';
import { fileOne } from '#tests/factories/file-one.ts';
import { codeOf, ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { plainNumber } from './call-number.ts';

const COUNTY = 990101000000;
const DAY = '2026-03-04';
let now = new Date(`${DAY}T09:00:00+08:00`);

const system = withWorkingSystem();
const house = withTestApp(system, { now: () => now });
const since = { validFrom: '2026-01-01' };

let agent: TestClient;
let head: TestClient;
let benefits: TestClient;
let employment: TestClient;
let leader: TestClient;
let stranger: TestClient;
let person: PersonRef;
const PHONE = '15400777001';

beforeAll(async () => {
  agent = await house.signInAs({ role: 'hall-clerk', region: COUNTY, ...since });
  head = await house.signInAs({ role: 'hall-head', region: COUNTY, ...since });
  benefits = await house.signInAs({ role: 'section-clerk', region: COUNTY, lines: ['benefits'], ...since });
  employment = await house.signInAs({
    role: 'section-clerk',
    region: COUNTY,
    lines: ['employment'],
    ...since,
  });
  leader = await house.signInAs({ role: 'leader', region: COUNTY, ...since });
  stranger = await house.signInAs({ role: 'hall-clerk', region: 990102000000, ...since });
  person = await fileOne(system, { name: '诸葛来电', phone: PHONE });
});

const goOnTo = async (moment: string): Promise<void> => {
  now = new Date(moment);
  for (const again of [agent, head, benefits, employment, leader])
    Object.assign(again, await house.signIn(again.username));
};
const call = (body: object = {}, client = agent) =>
  client.post('/api/hotline/calls', {
    region: COUNTY,
    hotline: 'government',
    kind: 'enquiry',
    matter: 'benefits',
    number: PHONE,
    content: '询问生活补助发放时间。',
    ...body,
  });
const answered = { answer: '每季度首月发放。', policy: '本局公开指南' };
const at = ({ id }: { id: string }, path = '') => `/api/hotline/calls/990101/${id}${path}`;
const deskAt = ({ id }: { id: string }, path: string) => `/api/hotline/transfers/990101/${id}/${path}`;
const onDesk = async (client = benefits) => (await client.get('/api/hotline/transfers')).json().rows;
const figure = async (metric: string): Promise<number> =>
  (await system.everywhere((tx) => metricValue(tx, { metric, region: COUNTY, from: DAY, to: '2026-12-31' })))
    .value ?? 0;
const lineOf = async (entry: { entryId: string }) =>
  (await agent.get(`/api/ledgers/hotline-call/entries/990101/${entry.entryId}`)).json();

describe('who may not', () => {
  test('a leader reads, a section answers no calls, another county takes none here and sees none', async () => {
    for (const client of [leader, benefits]) expect((await call(answered, client)).statusCode).toBe(403);
    expect(await codeOf(call(answered, stranger))).toBe('outside-scope');
    const taken = await ok(call(answered));
    expect((await stranger.get(at(taken))).statusCode).toBe(404);
    expect((await stranger.get('/api/hotline/calls')).json().rows).toEqual([]);
    expect((await leader.get('/api/hotline/calls')).json().rows).toHaveLength(1);
    expect((await leader.get(at(taken))).statusCode).toBe(403);
    expect((await leader.post(at(taken, '/number'), { reason: '看看' })).statusCode).toBe(403);
    expect((await agent.get('/api/hotline/transfers')).statusCode).toBe(403);
    expect((await agent.get('/api/hotline/calls/export.xlsx')).statusCode).toBe(403);
  });
});

test.each([
  ['+86 154-0077-7001', '15400777001'],
  ['008615400777001', '15400777001'],
  ['0731-88001234', '073188001234'],
  ['88001234', '88001234'],
  ['', null],
  ['anonymous', null],
])('the exchange shows %s', (shown, plain) => {
  expect(plainNumber(shown)).toBe(plain);
});

describe('the call pops up', () => {
  const callers = (number: string, client = agent) => client.post('/api/hotline/callers', { number });

  test('with who is on file under the number, masked, and recent calls; the search is recorded', async () => {
    const found = await ok(callers(PHONE));
    expect(found.number).toBe('known');
    expect(found.people[0]).toMatchObject({ id: person.id, name: '诸葛来电', phoneMasked: '154****7001' });
    expect(found.calls[0]).toMatchObject({ matter: 'benefits', numberMasked: '154****7001' });
    expect(JSON.stringify(found)).not.toContain(PHONE);
    await flushReads(system.db);
    const audit = await house.signInAs({ role: 'audit-admin', region: 990100000000, ...since });
    const reads = (await audit.get('/api/read-records?size=50')).json();
    expect(JSON.stringify(reads)).toContain('search');
  });

  test('an unknown number, a withheld one and a landline are told apart; nonsense is refused; a section may not', async () => {
    expect(await ok(callers('15499999999'))).toMatchObject({ number: 'unknown', people: [], calls: [] });
    expect(await ok(callers(''))).toMatchObject({ number: 'withheld' });
    expect(await ok(callers('0731-88001234'))).toMatchObject({ number: 'unknown' });
    expect(await codeOf(callers("' or 1=1"))).toBe('number-invalid');
    expect((await callers(PHONE, benefits)).statusCode).toBe(403);
    expect((await ok(callers(PHONE, stranger))).people).toEqual([]);
  });
});

describe('answered on the phone', () => {
  test('it is closed at once, the ledger has its line and the figures moved', async () => {
    const before = await figure('hotline-government-answered');
    const taken = await ok(call({ ...answered, person }));
    expect(taken).toMatchObject({ state: 'closed', isOnTime: true, callerName: '诸葛来电' });
    expect(await figure('hotline-government-answered')).toBe(before + 1);
    expect(await lineOf(taken)).toMatchObject({
      businessDay: DAY,
      answers: { hotline: 'government', matter: 'benefits', isAnswered: true, isOnTime: true },
      person: { name: '诸葛来电' },
    });
    expect((await agent.get('/api/hotline/calls')).body).not.toContain('诸葛');
  });

  test('what is missing is told field by field; hostile text stays text', async () => {
    const refused = (await call({ hotline: 'x', kind: 'y', matter: 'z', content: ' ' })).json();
    expect(refused.fields.map(({ field }: { field: string }) => field)).toEqual([
      'hotline',
      'kind',
      'matter',
      'content',
      'answer',
    ]);
    expect(await codeOf(call({ ...answered, desk: 'benefits' }))).toBe('call-invalid');
    for (const desk of ['no-such-desk', 'public-security'])
      expect(await codeOf(call({ desk }))).toBe('desk-unknown');
    const hostile = "<script>alert(1)</script>'; drop table hotline_call; --";
    expect((await ok(call({ ...answered, content: hostile }))).content).toBe(hostile);
    const stranger = { countyCode: 990101, id: crypto.randomUUID() };
    expect((await call({ ...answered, person: stranger })).statusCode).toBe(404);
  });

  test('sent twice at once it is taken once, and both answers are the same', async () => {
    const before = await figure('hotline-calls');
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const payload = {
      region: COUNTY,
      hotline: 'bureau',
      kind: 'praise',
      matter: 'other',
      number: '',
      content: '表扬窗口人员。',
      answer: '感谢来电。',
    };
    const send = () => agent.send({ method: 'POST', url: '/api/hotline/calls', payload, headers });
    const [first, again] = await Promise.all([ok(send()), ok(send())]);
    expect(again).toEqual(first);
    expect(await ok(send())).toEqual(first);
    expect(first.numberMasked).toBeNull();
    expect(await figure('hotline-calls')).toBe(before + 1);
  });

  test('the whole number shows only with a reason, after which it can be read; a withheld one cannot', async () => {
    const taken = await ok(call(answered));
    expect((await agent.post(at(taken, '/number'), { reason: ' ' })).statusCode).toBe(400);
    expect(await ok(agent.post(at(taken, '/number'), { reason: '回访' }))).toEqual({ number: PHONE });
    const withheld = await ok(call({ ...answered, number: '' }));
    expect(await codeOf(agent.post(at(withheld, '/number'), { reason: '回访' }))).toBe('number-withheld');
  });
});

describe('sent to a desk', () => {
  test('only that desk sees it, with its own due day and no number; the reply goes back to be called back', async () => {
    const before = { closed: await figure('hotline-closed'), onTime: await figure('hotline-on-time') };
    const taken = await ok(call({ kind: 'request', desk: 'benefits', callerName: '吴先生' }));
    expect(taken).toMatchObject({
      state: 'transferred',
      desk: 'benefits',
      dueOn: '2026-03-11',
      light: 'green',
    });
    expect(await onDesk(employment)).toEqual([]);
    const [lying] = await onDesk();
    expect(lying).toMatchObject({
      content: '询问生活补助发放时间。',
      callerName: '吴先生',
      dueOn: '2026-03-11',
    });
    expect(lying.limit).toContain('5个工作日');
    expect(JSON.stringify(lying)).not.toMatch(/154/);
    expect((await employment.post(deskAt(lying, 'replies'), { reply: '答', rowVersion: 1 })).statusCode).toBe(
      404,
    );
    expect(await codeOf(benefits.post(deskAt(lying, 'replies'), { reply: '答', rowVersion: 9 }))).toBe(
      'call-changed',
    );
    await ok(
      benefits.post(deskAt(lying, 'replies'), { reply: '本月25日发放。', rowVersion: lying.rowVersion }),
    );
    expect(await codeOf(benefits.post(deskAt(lying, 'replies'), { reply: '答', rowVersion: 2 }))).toBe(
      'transfer-settled',
    );
    const replied = (await agent.get(at(taken))).json();
    expect(replied).toMatchObject({ state: 'replied', answer: '本月25日发放。', repliedOn: DAY });
    expect((await agent.get('/api/hotline/calls/count')).json().views['call-back']).toBe(1);
    const closed = await ok(
      agent.post(at(replied, '/call-backs'), {
        result: 'resolved',
        rowVersion: replied.rowVersion,
      }),
    );
    expect(closed).toMatchObject({ state: 'closed', isOnTime: true, entryBehind: false });
    expect(await figure('hotline-closed')).toBe(before.closed + 1);
    expect(await figure('hotline-on-time')).toBe(before.onTime + 1);
    expect((await lineOf(closed)).answers).toMatchObject({
      isAnswered: false,
      isOnTime: true,
    });
  });

  test('two agents call back at once: one is done, the other hears so', async () => {
    const taken = await ok(call({ kind: 'request', desk: 'benefits' }));
    const [lying] = await onDesk();
    await ok(benefits.post(deskAt(lying, 'replies'), { reply: '已办。', rowVersion: lying.rowVersion }));
    const { rowVersion } = (await agent.get(at(taken))).json();
    const back = (client: TestClient) =>
      client.post(at(taken, '/call-backs'), { result: 'resolved', rowVersion });
    const answers = await Promise.all([back(agent), back(head)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  test('not content: the desk has it again with why; three calls nobody answers close it', async () => {
    const taken = await ok(call({ kind: 'complaint', desk: 'benefits' }));
    const reply = async () => {
      const [lying] = await onDesk();
      await ok(benefits.post(deskAt(lying, 'replies'), { reply: '已核实。', rowVersion: lying.rowVersion }));
      return (await agent.get(at(taken))).json();
    };
    const back = (seen: { rowVersion: number }, body: object) =>
      agent.post(at(taken, '/call-backs'), { rowVersion: seen.rowVersion, ...body });
    const first = await reply();
    expect(await codeOf(back(first, { result: 'unresolved' }))).toBe('note-missing');
    await ok(back(first, { result: 'unresolved', note: '没有说明何时补发。' }));
    expect((await onDesk())[0]).toMatchObject({ againReason: '没有说明何时补发。', state: 'open' });
    let seen = await reply();
    for (const tries of [1, 2]) {
      seen = await ok(back(seen, { result: 'unreachable' }));
      expect(seen).toMatchObject({ state: 'replied', callBackTries: tries });
    }
    expect((await ok(back(seen, { result: 'unreachable' }))).state).toBe('closed');
  });

  test('given back by the wrong desk it is sent to another with a new limit; extended once, with the reason', async () => {
    const taken = await ok(call({ kind: 'enquiry', desk: 'benefits', matter: 'employment' }));
    const [lying] = await onDesk();
    expect(
      (await benefits.post(deskAt(lying, 'returns'), { why: '', rowVersion: lying.rowVersion })).statusCode,
    ).toBe(400);
    await ok(benefits.post(deskAt(lying, 'returns'), { why: '属于就业创业', rowVersion: lying.rowVersion }));
    const back = (await agent.get(at(taken))).json();
    expect(back).toMatchObject({ isReturned: true, returnReason: '属于就业创业' });
    const again = await ok(
      agent.post(at(back, '/transfers'), { desk: 'employment', rowVersion: back.rowVersion }),
    );
    expect(again).toMatchObject({ desk: 'employment', isReturned: false, dueOn: '2026-03-09' });
    const [there] = await onDesk(employment);
    const extend = (body: object) =>
      employment.post(deskAt(there, 'extensions'), { rowVersion: there.rowVersion, ...body });
    expect((await extend({ days: 11, why: '长' })).statusCode).toBe(400);
    const extended = await ok(extend({ days: 5, why: '需向人社部门核实' }));
    expect(extended).toMatchObject({ extendedBy: 5, dueOn: '2026-03-16' });
    expect((await agent.get(at(taken))).json().dueOn).toBe('2026-03-16');
    expect(
      await codeOf(
        employment.post(deskAt(there, 'extensions'), { days: 1, why: '再', rowVersion: extended.rowVersion }),
      ),
    ).toBe('extended-already');
  });

  test('sent again to the desk that still has it, nothing begins anew: its limit runs on', async () => {
    const taken = await ok(call({ kind: 'enquiry', desk: 'benefits' }));
    const send = async (desk: string) => {
      const { rowVersion } = (await agent.get(at(taken))).json();
      return agent.post(at(taken, '/transfers'), { desk, rowVersion });
    };
    expect(await codeOf(send('benefits'))).toBe('desk-has-it');
    expect((await agent.get(at(taken))).json()).toMatchObject({
      rowVersion: taken.rowVersion,
      dueOn: taken.dueOn,
    });
    const [lying] = await onDesk();
    await ok(benefits.post(deskAt(lying, 'returns'), { why: '不属本股室', rowVersion: lying.rowVersion }));
    const back = await ok(send('benefits'));
    expect(back).toMatchObject({ desk: 'benefits', isReturned: false });
    const [again] = await onDesk();
    await ok(benefits.post(deskAt(again, 'replies'), { reply: '已办。', rowVersion: again.rowVersion }));
  });

  test('late: the lists say overdue, the call is not on time, the rate tells', async () => {
    const taken = await ok(call({ kind: 'enquiry', desk: 'benefits' }));
    await goOnTo('2026-03-08T09:00:00+08:00');
    expect(
      (await agent.get('/api/hotline/calls?view=due')).json().rows.map(({ id }: { id: string }) => id),
    ).toContain(taken.id);
    await goOnTo('2026-03-12T09:00:00+08:00');
    const overdue = (await agent.get('/api/hotline/calls?view=overdue')).json().rows;
    expect(overdue).toMatchObject([{ id: taken.id, light: 'red', daysLeft: -3 }]);
    const lying = (await benefits.get('/api/hotline/transfers?view=overdue')).json().rows[0];
    expect(
      await codeOf(benefits.post(deskAt(lying, 'extensions'), { days: 2, why: '晚', rowVersion: 1 })),
    ).toBe('overdue');
    await ok(benefits.post(deskAt(lying, 'replies'), { reply: '已办。', rowVersion: lying.rowVersion }));
    const seen = (await agent.get(at(taken))).json();
    const closed = await ok(
      agent.post(at(taken, '/call-backs'), { result: 'not-wanted', rowVersion: seen.rowVersion }),
    );
    expect(closed.isOnTime).toBe(false);
    expect(await figure('hotline-closed')).toBeGreaterThan(await figure('hotline-on-time'));
  });

  test('a desk that replies twice at once replies once; a call back sent again answers as the first', async () => {
    const { id } = await ok(call({ kind: 'request', desk: 'benefits' }));
    const [row] = await onDesk();
    const payload = { rowVersion: row.rowVersion, reply: '每季度首月发放。' };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const send = () => benefits.send({ method: 'POST', url: deskAt(row, 'replies'), payload, headers });
    const [first, again] = await Promise.all([ok(send()), ok(send())]);
    expect(again).toEqual(first);
    const { rowVersion } = (await agent.get(at({ id }))).json();
    const back = { rowVersion, result: 'resolved' };
    const close = { 'idempotency-key': crypto.randomUUID() };
    const callBack = () =>
      agent.send({ method: 'POST', url: at({ id }, '/call-backs'), payload: back, headers: close });
    const closed = await ok(callBack());
    expect(closed).toMatchObject({ state: 'closed' });
    expect(await ok(callBack())).toEqual(closed);
    expect(await codeOf(agent.post(at({ id }, '/call-backs'), back))).toBe('call-state');
  });
});

describe('who hears of it', () => {
  const told = async (client: TestClient): Promise<{ text: string; path: string }[]> =>
    (await client.get('/api/inbox?size=100')).json().rows;

  test('a desk of a call sent to it, and once more when the caller is not content; the hotline of one given back', async () => {
    const [atDesk, atOther, atHotline] = [await told(benefits), await told(employment), await told(agent)];
    const taken = await ok(call({ kind: 'request', desk: 'benefits' }));
    const [message] = await told(benefits);
    expect(message).toMatchObject({ path: '/hotline/desk' });
    expect(message!.text).toContain('优待抚恤来电');
    expect(await told(benefits)).toHaveLength(atDesk.length + 1);
    expect(await told(employment)).toHaveLength(atOther.length);
    const lying = async () =>
      (await onDesk()).find(({ sentOn }: { sentOn: string }) => sentOn === taken.day.slice(0, 10));
    const first = await lying();
    await ok(benefits.post(deskAt(first, 'replies'), { reply: '已办。', rowVersion: first.rowVersion }));
    const { rowVersion } = (await agent.get(at(taken))).json();
    const unresolved = { result: 'unresolved', note: '没有说明何时补发。', rowVersion };
    await ok(agent.post(at(taken, '/call-backs'), unresolved));
    expect((await told(benefits))[0]!.text).toContain('再办');
    const again = await lying();
    await ok(benefits.post(deskAt(again, 'returns'), { why: '属就业创业', rowVersion: again.rowVersion }));
    const [given] = await told(agent);
    expect(given).toMatchObject({ path: `/hotline/calls/990101/${taken.id}` });
    expect(given!.text).toContain('退回');
    expect(await told(agent)).toHaveLength(atHotline.length + 1);
  });
});

describe('a closed month', () => {
  test('does not stop a call back: the call is closed, its line follows later by who may', async () => {
    const taken = await ok(call({ kind: 'enquiry', desk: 'benefits' }));
    const [lying] = await onDesk();
    await ok(benefits.post(deskAt(lying, 'replies'), { reply: '已办。', rowVersion: lying.rowVersion }));
    const section = await house.signInAs({ role: 'section-head', region: COUNTY, ...since });
    await ok(
      section.post('/api/closed-periods', {
        region: COUNTY,
        line: 'stations',
        grain: 'month',
        day: '2026-03-01',
      }),
    );
    const seen = (await agent.get(at(taken))).json();
    const closed = await ok(
      agent.post(at(taken, '/call-backs'), { result: 'resolved', rowVersion: seen.rowVersion }),
    );
    expect(closed).toMatchObject({ state: 'closed', entryBehind: true });
    const bring = (client: TestClient) =>
      client.post(at(taken, '/lines'), { reason: '结账后回访', rowVersion: closed.rowVersion });
    expect(await codeOf(bring(agent))).toBe('line-behind');
    expect(await ok(bring(section))).toMatchObject({ entryBehind: false });
    expect((await lineOf(closed)).answers.isOnTime).toBe(true);
  });
});

test('lists narrow, count and export', async () => {
  const { count, views } = (await head.get('/api/hotline/calls/count?matter=benefits')).json();
  expect(count).toBe(views.all);
  const rows = (await head.get('/api/hotline/calls?matter=benefits&size=100')).json().rows;
  expect(rows).toHaveLength(count);
  const first = (await head.get('/api/hotline/calls?size=2')).json();
  const second = (await head.get(`/api/hotline/calls?size=2&after=${encodeURIComponent(first.next)}`)).json();
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(4);
  expect(await codeOf(head.get('/api/hotline/calls?after=x'))).toBe('cursor-invalid');
  expect(await codeOf(benefits.get('/api/hotline/transfers?after=x'))).toBe('cursor-invalid');
  expect((await head.get('/api/hotline/calls/export.xlsx')).statusCode).toBe(200);
});

test('rows equal their acts, figures equal a recount', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
