import { describe, expect, test } from 'vitest';
import { ANSWERS, application, COUNTY, urlOf, withHardshipCases } from '#tests/factories/hardship-cases.ts';
import { codeOf, withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { act, apply, desk, done, file } = withHardshipCases(system, house);

test('a leader takes in nothing; a writer sees no case; another township neither sees nor acts', async () => {
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  const writer = await house.signInAs({ role: 'writer', region: COUNTY });
  const elsewhere = await house.signInAs({ role: 'station-clerk', region: 990101002000 });
  const person = await file();
  expect((await leader.post('/api/cases', application(person))).statusCode).toBe(403);
  expect((await writer.get('/api/cases?view=all')).statusCode).toBe(403);
  expect((await elsewhere.post('/api/cases', application(person))).statusCode).toBe(404);
  const place = await apply();
  expect((await elsewhere.get(urlOf(place))).statusCode).toBe(404);
  expect(await codeOf(act(elsewhere, place, 'accept'))).toBe('case-not-found');
  expect((await elsewhere.get('/api/cases?view=all')).json().rows).toEqual([]);
});

describe('what comes before acceptance', () => {
  test('what the file knows is filled in, and the rules say who may, with clauses', async () => {
    const person = await file({ difficulty: 'housing' });
    const { prefilled, rules, missingFacts } = (
      await desk().station.get(`/api/service-items/hardship-aid/people/${person.countyCode}/${person.id}`)
    ).json();
    expect(prefilled).toEqual({ difficulty: 'housing' });
    expect(rules[0]).toMatchObject({ verdict: 'yes', clause: expect.stringContaining('第三十八条') });
    expect(missingFacts.map(({ label }: { label: string }) => label)).toEqual(['银行账号']);
  });

  test('a second open case of the same person is refused with the number of the first', async () => {
    const person = await file();
    const first = (await desk().station.post('/api/cases', application(person))).json();
    const second = await desk().station.post('/api/cases', application(person));
    expect(second.statusCode).toBe(400);
    expect(second.json().message).toContain(first.number);
  });

  test('a double click opens one case', async () => {
    const payload = application(await file());
    const send = () =>
      desk().station.send({
        method: 'POST',
        url: '/api/cases',
        payload,
        headers: { 'idempotency-key': 'one-case-0001' },
      });
    const [one, other] = await Promise.all([send(), send()]);
    const again = await send();
    expect([one.statusCode, other.statusCode, again.statusCode]).toEqual([200, 200, 200]);
    expect(new Set([one, other, again].map((answer) => answer.json().id)).size).toBe(1);
  });

  test('bad answers are refused field by field and nothing is kept', async () => {
    const answer = await desk().station.post(
      '/api/cases',
      application(await file(), { answers: { ...ANSWERS, amountAsked: 0, householdSize: 0 } }),
    );
    expect(answer.statusCode).toBe(400);
    expect(
      answer
        .json()
        .fields.map(({ field }: { field: string }) => field)
        .sort(),
    ).toEqual(['amountAsked', 'householdSize']);
  });

  test('one who does not qualify is not accepted, and gets the reason in writing', async () => {
    const place = await apply({ answers: { ...ANSWERS, monthlyIncome: 900_000 } });
    expect(await codeOf(act(desk().station, place, 'accept'))).toBe('not-eligible');
    expect(await codeOf(act(desk().station, place, 'decline'))).toBe('reason-missing');
    expect(await done(desk().station, place, 'decline', { reason: '家庭人均收入高于帮扶线' })).toMatchObject({
      state: 'not-accepted',
      dueOn: null,
    });
  });

  test('what is missing is named at once, the clock stands still, and goes on when it is brought', async () => {
    const place = await apply({ materials: ['application'] });
    expect(await codeOf(act(desk().station, place, 'accept'))).toBe('papers-missing');
    const told = await done(desk().station, place, 'ask-supplement', {
      reason: '缺诊断证明和收入说明',
      input: { missing: ['诊断证明、医疗费用票据', '家庭收入情况说明'] },
    });
    expect(told.state).toBe('supplementing');
    expect(told.record.at(-1).missing).toEqual(['诊断证明、医疗费用票据', '家庭收入情况说明']);
    expect(told.limits.find(({ clock }: { clock: string }) => clock === 'acceptance').state).toBe(
      'suspended',
    );
    expect(await codeOf(act(desk().station, place, 'lapse', { reason: '逾期' }))).toBe('supplement-not-over');
    const brought = await done(desk().station, place, 'supplement', {
      input: { materials: ['medical', 'income'] },
    });
    expect(brought.state).toBe('applied');
    expect(await done(desk().station, place, 'accept')).toMatchObject({ state: 'handling' });
  });
});
