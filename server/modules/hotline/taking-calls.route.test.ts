import { describe, expect, test } from 'vitest';
import { flushReads } from '#modules/read-audit';
import { ANSWERED, COUNTY, DAY, PHONE, withHotlineDesk } from '#tests/factories/hotline-desk.ts';
import { codeOf, ok } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { plainNumber } from './call-number.ts';

const system = withWorkingSystem();
const { crew, stranger, person, signInAs, call, callAt, figure, lineOf, expectSound } =
  withHotlineDesk(system);

describe('who may not', () => {
  test('a leader reads, a section answers no calls, another county takes none here and sees none', async () => {
    for (const client of [crew().leader, crew().benefits])
      expect((await call(ANSWERED, client)).statusCode).toBe(403);
    expect(await codeOf(call(ANSWERED, stranger()))).toBe('outside-scope');
    const taken = await ok(call(ANSWERED));
    expect((await stranger().get(callAt(taken))).statusCode).toBe(404);
    expect((await stranger().get('/api/hotline/calls')).json().rows).toEqual([]);
    expect((await crew().leader.get('/api/hotline/calls')).json().rows).toHaveLength(1);
    expect((await crew().leader.get(callAt(taken))).statusCode).toBe(403);
    expect((await crew().leader.post(callAt(taken, '/number'), { reason: '看看' })).statusCode).toBe(403);
    expect((await crew().agent.get('/api/hotline/transfers')).statusCode).toBe(403);
    expect((await crew().agent.get('/api/hotline/calls/export.xlsx')).statusCode).toBe(403);
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
  const callers = (number: string, client = crew().agent) => client.post('/api/hotline/callers', { number });

  test('with who is on file under the number, masked, and recent calls; the search is recorded', async () => {
    const found = await ok(callers(PHONE));
    expect(found.number).toBe('known');
    expect(found.people[0]).toMatchObject({ id: person().id, name: '诸葛来电', phoneMasked: '154****7001' });
    expect(found.calls[0]).toMatchObject({ matter: 'benefits', numberMasked: '154****7001' });
    expect(JSON.stringify(found)).not.toContain(PHONE);
    await flushReads(system.db);
    const audit = await signInAs('audit-admin', undefined, 990100000000);
    const reads = (await audit.get('/api/read-records?size=50')).json();
    expect(JSON.stringify(reads)).toContain('search');
  });

  test('an unknown number, a withheld one and a landline are told apart; nonsense is refused; a section may not', async () => {
    expect(await ok(callers('15499999999'))).toMatchObject({ number: 'unknown', people: [], calls: [] });
    expect(await ok(callers(''))).toMatchObject({ number: 'withheld' });
    expect(await ok(callers('0731-88001234'))).toMatchObject({ number: 'unknown' });
    expect(await codeOf(callers("' or 1=1"))).toBe('number-invalid');
    expect((await callers(PHONE, crew().benefits)).statusCode).toBe(403);
    expect((await ok(callers(PHONE, stranger()))).people).toEqual([]);
  });
});

describe('answered on the phone', () => {
  test('it is closed at once, the ledger has its line and the figures moved', async () => {
    const before = await figure('hotline-government-answered');
    const taken = await ok(call({ ...ANSWERED, person: person() }));
    expect(taken).toMatchObject({ state: 'closed', isOnTime: true, callerName: '诸葛来电' });
    expect(await figure('hotline-government-answered')).toBe(before + 1);
    expect(await lineOf(taken)).toMatchObject({
      businessDay: DAY,
      answers: { hotline: 'government', matter: 'benefits', isAnswered: true, isOnTime: true },
      person: { name: '诸葛来电' },
    });
    expect((await crew().agent.get('/api/hotline/calls')).body).not.toContain('诸葛');
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
    expect(await codeOf(call({ ...ANSWERED, desk: 'benefits' }))).toBe('call-invalid');
    for (const desk of ['no-such-desk', 'public-security'])
      expect(await codeOf(call({ desk }))).toBe('desk-unknown');
    const hostile = "<script>alert(1)</script>'; drop table hotline_call; --";
    expect((await ok(call({ ...ANSWERED, content: hostile }))).content).toBe(hostile);
    const stranger = { countyCode: 990101, id: crypto.randomUUID() };
    expect((await call({ ...ANSWERED, person: stranger })).statusCode).toBe(404);
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
    const send = () => crew().agent.send({ method: 'POST', url: '/api/hotline/calls', payload, headers });
    const [first, again] = await Promise.all([ok(send()), ok(send())]);
    expect(again).toEqual(first);
    expect(await ok(send())).toEqual(first);
    expect(first.numberMasked).toBeNull();
    expect(await figure('hotline-calls')).toBe(before + 1);
  });

  test('the whole number shows only with a reason, after which it can be read; a withheld one cannot', async () => {
    const taken = await ok(call(ANSWERED));
    expect((await crew().agent.post(callAt(taken, '/number'), { reason: ' ' })).statusCode).toBe(400);
    expect(await ok(crew().agent.post(callAt(taken, '/number'), { reason: '回访' }))).toEqual({
      number: PHONE,
    });
    const withheld = await ok(call({ ...ANSWERED, number: '' }));
    expect(await codeOf(crew().agent.post(callAt(withheld, '/number'), { reason: '回访' }))).toBe(
      'number-withheld',
    );
  });
});

test('lists narrow, count and export', async () => {
  const { count, views } = (await crew().head.get('/api/hotline/calls/count?matter=benefits')).json();
  expect(count).toBe(views.all);
  const rows = (await crew().head.get('/api/hotline/calls?matter=benefits&size=100')).json().rows;
  expect(rows).toHaveLength(count);
  const first = (await crew().head.get('/api/hotline/calls?size=2')).json();
  const second = (
    await crew().head.get(`/api/hotline/calls?size=2&after=${encodeURIComponent(first.next)}`)
  ).json();
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(4);
  expect(await codeOf(crew().head.get('/api/hotline/calls?after=x'))).toBe('cursor-invalid');
  expect(await codeOf(crew().benefits.get('/api/hotline/transfers?after=x'))).toBe('cursor-invalid');
  expect((await crew().head.get('/api/hotline/calls/export.xlsx')).statusCode).toBe(200);
});

test('rows equal their acts, figures equal a recount', expectSound);
