import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import { foldDeltas, metricRows, metricValue } from '#modules/metrics';
import { filePeople, type PersonRef } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { actOnCase, actOnCases, findCase, openCase, openCases, sweepDeadlines } from './index.ts';

const COUNTY = 990101000000;
const TOWNSHIP = 990101001000;
const VILLAGE = 990101001001;
const LONG_AGO = addDays(today(), -25);

const system = withWorkingSystem();
const house = withTestApp(system);
let station: TestClient;
let colleague: TestClient;
let head: TestClient;

const file = async (facts: Parameters<typeof personDraft>[0] = {}): Promise<PersonRef> => {
  const draft = personDraft({ regionCode: VILLAGE, filedOn: '2025-01-15', ...facts });
  const [result] = await system.everywhere((tx) => filePeople(tx, machineContext, [draft]));
  if (result?.status !== 'added') throw new Error(JSON.stringify(result));
  return { countyCode: result.countyCode, id: result.id };
};

const ANSWERS = {
  difficulty: 'serious-illness',
  since: LONG_AGO,
  reason: '住院自付费用较高。',
  householdSize: 3,
  monthlyIncome: 92_000,
  aidLine: 120_000,
  ownCost: 4_600_000,
  isPaidBefore: false,
  amountAsked: 500_000,
};
const PAPERS = ['application', 'medical', 'income'];

const application = (person: PersonRef, change: object = {}) => ({
  item: 'hardship-aid',
  person,
  channel: 'township',
  answers: ANSWERS,
  materials: PAPERS,
  appliedOn: LONG_AGO,
  ...change,
});

interface Place {
  readonly countyCode: number;
  readonly id: string;
  readonly number: string;
}
const apply = async (change: object = {}, client = station): Promise<Place> => {
  const answer = await client.post('/api/cases', application(await file(), change));
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const urlOf = ({ countyCode, id }: Place) => `/api/cases/${countyCode}/${id}`;
const read = async (place: Place, client = head) => (await client.get(urlOf(place))).json();
const act = async (client: TestClient, place: Place, action: string, more: object = {}) => {
  const { rowVersion } = await read(place);
  return client.post(`${urlOf(place)}/acts`, { action, rowVersion, ...more });
};
const done = async (client: TestClient, place: Place, action: string, more: object = {}) => {
  const answer = await act(client, place, action, more);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const codeOf = async (answer: Promise<{ json: () => { code: string } }>) => (await answer).json().code;

const VOTES = { verifiedOn: LONG_AGO, votesFor: 6, votesAgainst: 0 };
const throughTownship = async (place: Place) => {
  await done(station, place, 'accept');
  await done(station, place, 'pass', { input: { answers: VOTES } });
  await done(station, place, 'post-notice', { input: { from: LONG_AGO } });
  return done(station, place, 'pass', { input: { answers: { amountProposed: 400_000 } } });
};
const APPROVED = { input: { answers: { amountApproved: 400_000, source: 'care-fund' } } };

const figure = (metric: string) =>
  system.everywhere((tx) =>
    metricValue(tx, { metric, region: COUNTY, from: addDays(today(), -40), to: today() }),
  );

beforeAll(async () => {
  station = await house.signInAs({ role: 'station-clerk', region: TOWNSHIP });
  colleague = await house.signInAs({ role: 'station-clerk', region: TOWNSHIP });
  head = await house.signInAs({ role: 'section-head', region: COUNTY });
});

describe('who may not', () => {
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

  test('a desk does not do the work of another desk, whatever the request says', async () => {
    const place = await apply();
    await throughTownship(place);
    expect(await codeOf(act(station, place, 'pass', APPROVED))).toBe('no-permission');
    const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
    expect(await codeOf(act(clerk, place, 'pass', APPROVED))).toBe('no-permission');
    const otherLine = await house.signInAs({ role: 'section-head', region: COUNTY, lines: ['employment'] });
    expect((await otherLine.get(urlOf(place))).statusCode).toBe(404);
  });

  test('who took it in does not approve it, and who stepped aside does not handle it', async () => {
    const place = await apply({}, head);
    await throughTownship(place);
    expect(await codeOf(act(head, place, 'pass', APPROVED))).toBe('own-case');
    const second = await apply();
    await done(colleague, second, 'recuse', { reason: '申请人是近亲属' });
    expect(await codeOf(act(colleague, second, 'accept'))).toBe('recused');
    await done(station, second, 'accept');
  });
});

test('applied for once: village, township with its notice, county, and the ledger, figures and file follow', async () => {
  const before = {
    paid: (await figure('aid-amount')).value ?? 0,
    closed: (await figure('cases-granted')).value ?? 0,
  };
  const person = await file({ name: '穆帮扶' });
  const answer = await station.post('/api/cases', application(person));
  const place: Place = answer.json();
  expect(await read(place)).toMatchObject({ state: 'applied', light: 'red', name: '穆帮扶' });
  const sent = await throughTownship(place);
  expect(sent).toMatchObject({ state: 'handling', stepTitle: '县级审批', next: '县级办理“县级审批”' });
  const approved = await done(head, place, 'pass', APPROVED);
  expect(approved).toMatchObject({ state: 'approved', outcome: 'granted' });
  expect(await done(head, place, 'close')).toMatchObject({
    state: 'closed',
    inTime: true,
    closedOn: today(),
  });

  await foldDeltas(system.db);
  expect((await figure('aid-amount')).value).toBe(before.paid + 400_000);
  expect((await figure('cases-granted')).value).toBe(before.closed + 1);
  const rows = await system.everywhere((tx) =>
    metricRows(tx, { metric: 'cases-granted', region: COUNTY, from: today(), to: today(), size: 50 }),
  );
  expect(rows.rows).toContainEqual(expect.objectContaining({ source: 'case', id: place.id, person }));

  const { sections } = (await head.get(`/api/people/${person.countyCode}/${person.id}/sections`)).json();
  expect(sections.find(({ code }: { code: string }) => code === 'cases').rows[0].cells).toMatchObject({
    item: '退役军人困难帮扶',
    state: '已办结',
  });
  const { rows: lines } = (
    await head.get(`/api/people/${person.countyCode}/${person.id}/timeline?kind=cases`)
  ).json();
  expect(lines.map(({ title }: { title: string }) => title)).toContain('退役军人困难帮扶：办结');
});

describe('what comes before acceptance', () => {
  test('what the file knows is filled in, and the rules say who may, with clauses', async () => {
    const person = await file({ difficulty: 'housing' });
    const { prefilled, rules, missingFacts } = (
      await station.get(`/api/service-items/hardship-aid/people/${person.countyCode}/${person.id}`)
    ).json();
    expect(prefilled).toEqual({ difficulty: 'housing' });
    expect(rules[0]).toMatchObject({ verdict: 'yes', clause: expect.stringContaining('第三十八条') });
    expect(missingFacts.map(({ label }: { label: string }) => label)).toEqual(['银行账号']);
  });

  test('a second open case of the same person is refused with the number of the first', async () => {
    const person = await file();
    const first = (await station.post('/api/cases', application(person))).json();
    const second = await station.post('/api/cases', application(person));
    expect(second.statusCode).toBe(400);
    expect(second.json().message).toContain(first.number);
  });

  test('a double click opens one case', async () => {
    const payload = application(await file());
    const send = () =>
      station.send({
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
    const answer = await station.post(
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
    expect(await codeOf(act(station, place, 'accept'))).toBe('not-eligible');
    expect(await codeOf(act(station, place, 'decline'))).toBe('reason-missing');
    expect(await done(station, place, 'decline', { reason: '家庭人均收入高于帮扶线' })).toMatchObject({
      state: 'not-accepted',
      dueOn: null,
    });
  });

  test('what is missing is named at once, the clock stands still, and goes on when it is brought', async () => {
    const place = await apply({ materials: ['application'] });
    expect(await codeOf(act(station, place, 'accept'))).toBe('papers-missing');
    const told = await done(station, place, 'ask-supplement', {
      reason: '缺诊断证明和收入说明',
      input: { missing: ['诊断证明和医疗费用票据', '家庭收入情况说明'] },
    });
    expect(told.state).toBe('supplementing');
    expect(told.limits.find(({ clock }: { clock: string }) => clock === 'acceptance').state).toBe(
      'suspended',
    );
    expect(await codeOf(act(station, place, 'lapse', { reason: '逾期' }))).toBe('supplement-not-over');
    const brought = await done(station, place, 'supplement', { input: { materials: ['medical', 'income'] } });
    expect(brought.state).toBe('applied');
    expect(await done(station, place, 'accept')).toMatchObject({ state: 'handling' });
  });
});

describe('on its way', () => {
  test('a notice must have run its days before the step may pass', async () => {
    const place = await apply();
    await done(station, place, 'accept');
    await done(station, place, 'pass', { input: { answers: VOTES } });
    const forward = { input: { answers: { amountProposed: 400_000 } } };
    expect(await codeOf(act(station, place, 'pass', forward))).toBe('notice-missing');
    await done(station, place, 'post-notice', { input: { from: today() } });
    expect(await codeOf(act(station, place, 'pass', forward))).toBe('notice-running');
  });

  test('returned to an earlier step, it comes straight back to who returned it', async () => {
    const place = await apply();
    await throughTownship(place);
    expect(
      await codeOf(act(head, place, 'return', { reason: '票数有误', input: { step: 'county-approval' } })),
    ).toBe('step-not-earlier');
    const back = await done(head, place, 'return', { reason: '票数有误', input: { step: 'village-review' } });
    expect(back.stepTitle).toBe('村级评议');
    const again = await done(station, place, 'pass', { input: { answers: { ...VOTES, votesFor: 7 } } });
    expect(again.stepTitle).toBe('县级审批');
    expect(again.answers.find(({ code }: { code: string }) => code === 'votesFor').words).toBe('7人');
  });

  test('handed on and assigned, only the holder works on it; a signer added must sign first', async () => {
    const place = await apply();
    await throughTownship(place);
    const other = await house.signInAs({ role: 'section-head', region: COUNTY });
    await done(head, place, 'hand-on', { reason: '请同事办理', input: { account: other.accountId } });
    expect(await codeOf(act(head, place, 'pass', APPROVED))).toBe('held-by-other');
    await done(other, place, 'add-signer', { reason: '请分管领导会签', input: { account: head.accountId } });
    expect(await codeOf(act(other, place, 'pass', APPROVED))).toBe('signing-open');
    await done(head, place, 'sign');
    expect(await done(other, place, 'pass', APPROVED)).toMatchObject({ state: 'approved' });
  });

  test('suspended, extended and resumed with reason and clause; urged and supervised', async () => {
    const place = await apply();
    await throughTownship(place);
    const clause = { law: '退役军人困难帮扶办法', article: '第九条' };
    expect(await codeOf(act(head, place, 'suspend', { input: { clause } }))).toBe('reason-missing');
    const still = await done(head, place, 'suspend', { reason: '委托鉴定', input: { clause } });
    expect(still).toMatchObject({ state: 'suspended', dueOn: null, light: 'grey' });
    expect(await codeOf(act(head, place, 'pass', APPROVED))).toBe('action-not-now');
    await done(head, place, 'resume');
    const dueBefore = (await read(place)).limits.find(
      ({ clock }: { clock: string }) => clock === 'whole',
    ).dueOn;
    const longer = await done(head, place, 'extend', { reason: '情况复杂', input: { count: 10, clause } });
    expect(longer.limits.find(({ clock }: { clock: string }) => clock === 'whole').dueOn > dueBefore).toBe(
      true,
    );
    expect(await codeOf(act(station, place, 'supervise', { reason: '请加快' }))).toBe('no-permission');
    await done(station, place, 'urge');
    expect(await done(head, place, 'supervise', { reason: '请加快' })).toMatchObject({
      isSupervised: true,
      urged: 1,
    });
  });

  test('withdrawn by the applicant it ends, and nothing more is done with it', async () => {
    const place = await apply();
    await done(station, place, 'accept');
    expect(await done(station, place, 'withdraw', { reason: '申请人不再申请' })).toMatchObject({
      state: 'withdrawn',
    });
    expect(await codeOf(act(station, place, 'pass', { input: { answers: VOTES } }))).toBe('action-not-now');
  });

  test('two clerks at once: one acts, the other is told; a stale form changes nothing', async () => {
    const place = await apply();
    const { rowVersion } = await read(place);
    const send = (client: TestClient) =>
      client.post(`${urlOf(place)}/acts`, { action: 'accept', rowVersion });
    const answers = await Promise.all([send(station), send(colleague)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const stale = await station.post(`${urlOf(place)}/acts`, {
      action: 'withdraw',
      reason: '撤回',
      rowVersion,
    });
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'case-changed']);
  });

  test('the same request twice acts once', async () => {
    const place = await apply();
    const { rowVersion } = await read(place);
    const send = () =>
      station.send({
        method: 'POST',
        url: `${urlOf(place)}/acts`,
        payload: { action: 'urge', rowVersion },
        headers: { 'idempotency-key': 'urge-once-0001' },
      });
    await send();
    expect((await send()).json()).toMatchObject({ urged: 1 });
  });
});

describe('lists', () => {
  test('my desk holds what waits for me; done what I handled; search finds a name and a number', async () => {
    const person = await file({ name: '寻办件' });
    const place: Place = (await station.post('/api/cases', application(person))).json();
    const idsOf = async (client: TestClient, query: string) =>
      (await client.get(`/api/cases?size=100&${query}`)).json().rows.map(({ id }: { id: string }) => id);
    expect(await idsOf(station, 'view=desk')).toContain(place.id);
    expect(await idsOf(head, 'view=desk')).not.toContain(place.id);
    expect(await idsOf(station, 'view=opened')).toContain(place.id);
    expect(await idsOf(head, `view=all&text=${place.number}`)).toEqual([place.id]);
    expect(await idsOf(head, `view=all&text=${encodeURIComponent('寻办')}`)).toEqual([place.id]);
    await throughTownship(place);
    expect(await idsOf(head, 'view=desk')).toContain(place.id);
    expect(await idsOf(station, 'view=done')).toContain(place.id);
    expect(await idsOf(head, 'view=done')).not.toContain(place.id);
    await done(station, place, 'copy', { input: { account: head.accountId } });
    expect(await idsOf(head, 'view=copied')).toEqual([place.id]);
  });

  test('pages walk through everything once, and the count is apart', async () => {
    const { count } = (await head.get('/api/cases/count?view=all')).json();
    const ids = new Set<string>();
    let after = '';
    do {
      const { rows, next } = (
        await head.get(`/api/cases?view=all&size=3${after && `&after=${after}`}`)
      ).json();
      for (const row of rows) ids.add(row.id);
      after = next ?? '';
    } while (after);
    expect(ids.size).toBe(count);
    expect((await head.get('/api/cases?view=all&after=x')).json().code).toBe('cursor-invalid');
  });

  test('many at once: each answers for itself', async () => {
    const places = [await apply(), await apply({ materials: [] }), await apply()];
    const cases = places.map(({ countyCode, id }) => ({ countyCode, id, rowVersion: 1 }));
    const { results } = (
      await station.post('/api/cases/acts', {
        action: 'accept',
        cases: [...cases, { countyCode: 990101, id: crypto.randomUUID(), rowVersion: 1 }],
      })
    ).json();
    expect(results.map(({ status }: { status: string }) => status)).toEqual([
      'done',
      'refused',
      'done',
      'refused',
    ]);
    expect(results[1].message).toContain('还缺少材料');
  });

  test('the sweep notes each limit that turned, once', async () => {
    await apply();
    const first = await sweepDeadlines(system.db);
    expect(first.red).toBeGreaterThan(0);
    expect(await sweepDeadlines(system.db)).toEqual({ amber: 0, red: 0 });
    const { counts } = (await station.get('/api/cases/desk')).json();
    expect(counts.late).toBeGreaterThan(0);
  });
});

test('another module opens, finds and moves cases through the door, in its own transaction', async () => {
  const of = async () => ({ ...application(await file()), person: await file() });
  const [first, second] = [await of(), await of()];
  await system.everywhere(async (tx) => {
    const opened = await openCase(tx, machineContext, first);
    expect(await findCase(tx, opened.number)).toMatchObject({ id: opened.id, state: 'applied' });
    await actOnCase(tx, machineContext, opened, { action: 'accept', input: {}, rowVersion: 1 });
    const [other] = await openCases(tx, machineContext, 'hardship-aid', [second]);
    if (other?.status !== 'opened') throw new Error(JSON.stringify(other));
    const results = await actOnCases(tx, machineContext, {
      action: 'accept',
      input: {},
      cases: [{ ...other, rowVersion: 1 }],
    });
    expect(results).toMatchObject([{ status: 'done', state: 'handling' }]);
  });
});

test('every row equals the fold of its acts, and every figure its recount', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
