import { expect, test } from 'vitest';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { idNumberOf, personDraft } from '#tests/factories/person-draft.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);

const VILLAGE = 990101001001;
const clerkOf = (region: number) => house.signInAs({ role: 'station-clerk', region });
const file = async (facts: Parameters<typeof personDraft>[0] = {}) => {
  const clerk = await clerkOf(990101000000);
  const answer = await clerk.post('/api/people', personDraft(facts));
  expect(answer.statusCode, answer.body).toBe(200);
  const { countyCode, id, rowVersion } = answer.json();
  return { url: `/api/people/${countyCode}/${id}`, rowVersion };
};

test('no administrator may search, count, file, open, correct or reveal', async () => {
  const { url } = await file();
  for (const role of ['system-admin', 'security-admin', 'audit-admin']) {
    const client = await house.signInAs({ role, region: 990100000000 });
    const answers = [
      await client.get('/api/people'),
      await client.get('/api/people/count'),
      await client.get(url),
      await client.get(`${url}/timeline`),
      await client.post('/api/people', personDraft()),
      await client.post('/api/people/number-checks', { idNumber: personDraft().idNumber }),
      await client.post(`${url}/corrections`, { changes: { name: '甲' }, reason: '核对', rowVersion: 1 }),
      await client.post(`${url}/reveals`, { field: 'idNumber', reason: '核对' }),
    ];
    expect(
      answers.map((answer) => answer.statusCode),
      role,
    ).toEqual(Array.from({ length: 8 }, () => 403));
  }
});

test('a clerk of another county finds nobody, opens nothing and files nobody here', async () => {
  const { url } = await file({ name: '独孤远' });
  const other = await clerkOf(990102000000);
  expect((await other.get('/api/people?text=独孤远')).json()).toEqual({ rows: [], next: null });
  expect((await other.get('/api/people/count?text=独孤远')).json()).toEqual({ count: 0, isMore: false });
  expect((await other.get(url)).statusCode).toBe(404);
  expect((await other.post(`${url}/reveals`, { field: 'phone', reason: '核对' })).statusCode).toBe(404);
  expect((await other.post('/api/people', personDraft({ regionCode: VILLAGE }))).statusCode).toBe(403);
});

test('a liaison reads but may not file or reveal', async () => {
  const { url } = await file();
  const liaison = await house.signInAs({ role: 'liaison', region: VILLAGE });
  expect((await liaison.get(url)).statusCode).toBe(200);
  expect((await liaison.post(`${url}/reveals`, { field: 'phone', reason: '核对' })).statusCode).toBe(403);
  expect((await liaison.post('/api/people', personDraft())).statusCode).toBe(403);
});

test('personal numbers are masked in lists and files; a reveal needs a reason and is recorded', async () => {
  const draft = personDraft({ name: '慕容柏', phone: '15411112222', bankAccount: '9999991234567890123' });
  const clerk = await clerkOf(990101000000);
  const filed = await clerk.post('/api/people', draft);
  const { countyCode, id } = filed.json();
  const list = await clerk.get('/api/people?text=慕容柏');
  for (const body of [filed.body, list.body]) {
    for (const secret of [draft.idNumber, '15411112222', '9999991234567890123'])
      expect(body).not.toContain(secret);
  }
  const url = `/api/people/${countyCode}/${id}/reveals`;
  expect((await clerk.post(url, { field: 'idNumber', reason: ' ' })).statusCode).toBe(400);
  expect((await clerk.post(url, { field: 'idNumber', reason: '电话核对身份' })).json()).toEqual({
    value: draft.idNumber,
  });
  const records = await system.owner
    .selectFrom('read_record')
    .selectAll()
    .where('action', '=', 'reveal')
    .execute();
  expect(records).toMatchObject([{ subject_ids: [id], fields: ['idNumber'], reason: '电话核对身份' }]);
});

test('sent twice at once with one key is one file, one correction and one item of the plan', async () => {
  const clerk = await clerkOf(990101000000);
  const { countyCode, id } = await sendTwice(clerk, '/api/people', personDraft());
  const url = `/api/people/${countyCode}/${id}`;
  const correction = { changes: { name: '慕容松' }, reason: '核对户口簿', rowVersion: 1 };
  const corrected = await sendTwice(clerk, `${url}/corrections`, correction);
  expect(corrected).toMatchObject({ name: '慕容松', rowVersion: 2 });
  const item = {
    goal: '修好漏雨的房子',
    measures: '联系修缮',
    responsible: '林站长',
    dueOn: '2030-01-01',
    state: 'open',
    closedOn: null,
    outcome: null,
  };
  expect((await sendTwice(clerk, `${url}/plan`, { item, rowVersion: 2 })).plan).toHaveLength(1);
});

test('a key used to correct a file is refused for its plan, which stays as it was', async () => {
  const clerk = await clerkOf(990101000000);
  const { countyCode, id } = (await clerk.post('/api/people', personDraft())).json();
  const url = `/api/people/${countyCode}/${id}`;
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const correction = { changes: { name: '慕容柏' }, reason: '核对户口簿', rowVersion: 1 };
  await clerk.send({ method: 'POST', url: `${url}/corrections`, payload: correction, headers });
  const item = { goal: '修好屋顶', measures: '联系修缮', responsible: '林站长', dueOn: '2030-01-01' };
  const answer = await clerk.send({
    method: 'POST',
    url: `${url}/plan`,
    payload: { item: { ...item, state: 'open', closedOn: null, outcome: null }, rowVersion: 2 },
    headers,
  });
  expect(answer.json()).toMatchObject({ code: 'request-key-reused' });
  expect((await clerk.get(url)).json()).toMatchObject({ plan: [], rowVersion: 2 });
});

test('a key used on one file is refused on another, where nothing is done', async () => {
  const clerk = await clerkOf(990101000000);
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const correct = async () => {
    const { countyCode, id } = (await clerk.post('/api/people', personDraft())).json();
    const payload = { changes: { name: '慕容松' }, reason: '核对户口簿', rowVersion: 1 };
    return clerk.send({
      method: 'POST',
      url: `/api/people/${countyCode}/${id}/corrections`,
      payload,
      headers,
    });
  };
  expect((await correct()).statusCode).toBe(200);
  expect((await correct()).json().code).toBe('request-key-reused');
});

test('a number is told to be filed before the rest is keyed, in the own area alone', async () => {
  const draft = personDraft({ name: '宇文清' });
  const { idNumber } = draft;
  const clerk = await clerkOf(990101000000);
  const asked = async (client: typeof clerk) =>
    (await client.post('/api/people/number-checks', { idNumber })).json().person;
  expect(await asked(clerk)).toBeNull();
  const { countyCode, id } = (await clerk.post('/api/people', draft)).json();
  expect(await asked(clerk)).toEqual({ countyCode, id, name: '宇文清' });
  expect(await asked(await clerkOf(990102000000))).toBeNull();
});

test('a filed identity number is refused at its field, in words', async () => {
  const draft = personDraft();
  const clerk = await clerkOf(990101000000);
  await clerk.post('/api/people', draft);
  const answer = await clerk.post('/api/people', draft);
  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toMatchObject({
    code: 'person-already-filed',
    fields: [{ field: 'idNumber', message: '这个身份证号已经建档。' }],
  });
});

test('a wrong identity number is refused at its field, in plain words', async () => {
  const clerk = await clerkOf(990101000000);
  const good = idNumberOf('1966-06-06', 8);
  const wrong = good.slice(0, 17) + (good.endsWith('1') ? '2' : '1');
  const answer = await clerk.post('/api/people', personDraft({ birthDate: '1966-06-06', idNumber: wrong }));
  expect(answer.statusCode).toBe(400);
  expect(answer.json().fields).toContainEqual({
    field: 'idNumber',
    message: '身份证号校验位不符，可能有一位写错，请对照证件核对。',
  });
});

test('a correction moves the file, shows in the timeline and in the file as of the day before', async () => {
  const clerk = await clerkOf(990101000000);
  const { url, rowVersion } = await file({ name: '前名', filedOn: '2026-01-10' });
  const correct = { changes: { name: '后名' }, rowVersion, effectiveOn: '2026-02-01' };
  expect((await clerk.post(`${url}/corrections`, { ...correct, reason: '' })).statusCode).toBe(400);
  const ahead = { ...correct, effectiveOn: '2999-01-01', reason: '户口本核对' };
  expect((await clerk.post(`${url}/corrections`, ahead)).json().fields).toMatchObject([
    { field: 'effectiveOn' },
  ]);
  expect((await clerk.post(`${url}/corrections`, { ...correct, reason: '户口本核对' })).json().name).toBe(
    '后名',
  );
  expect((await clerk.post(`${url}/corrections`, { ...correct, reason: '再改' })).statusCode).toBe(409);
  expect((await clerk.get(`${url}?asOf=2026-01-31`)).json().name).toBe('前名');
  expect((await clerk.get(`${url}?asOf=2026-01-09`)).statusCode).toBe(404);
  const timeline = (await clerk.get(`${url}/timeline`)).json().rows;
  expect(timeline.map((line: { title: string }) => line.title)).toEqual(['更正档案', '建档']);
});
