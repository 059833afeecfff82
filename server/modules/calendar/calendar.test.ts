import { expect, test } from 'vitest';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const CITY = 990100000000;
const NATIONAL_DAY = { from: '2027-10-01', to: '2027-10-07', kind: 'rest', name: '国庆节' };

const system = withWorkingSystem();
const house = withTestApp(system);

test('only the office may change the calendar; everybody signed in may read it', async () => {
  for (const role of ['station-clerk', 'section-head', 'leader', 'security-admin']) {
    const isAdministrator = role.endsWith('-admin');
    const client = await house.signInAs({ role, region: CITY, ...(isAdministrator && { lines: [] }) });
    expect((await client.post('/api/calendar/arrangements', NATIONAL_DAY)).statusCode).toBe(403);
    expect((await client.post('/api/calendar/years', { year: 2027 })).statusCode).toBe(403);
    expect((await client.get('/api/calendar/2026')).statusCode).toBe(200);
  }
  expect((await house.app.inject('/api/calendar/2026')).statusCode).toBe(401);
});

test('the holidays of this year are known, and limits are counted by them', async () => {
  const client = await house.signInAs({ role: 'station-clerk', region: CITY });
  const year = (await client.get('/api/calendar/2026')).json();
  expect(year.isEntered).toBe(true);
  expect(year.days).toContainEqual({ day: '2026-10-10', kind: 'work', name: '国庆节' });
  const due = async (query: string) => (await client.get(`/api/calendar/due-day?${query}`)).json();
  expect(await due('from=2026-09-25&count=15&unit=working-day')).toEqual({
    dueOn: '2026-10-22',
    isProvisional: false,
  });
  expect(await due('from=2026-09-17&count=15&unit=day')).toMatchObject({ dueOn: '2026-10-08' });
});

test('a year the office enters moves the due days and makes them final; each change is an act', async () => {
  const client = await house.signInAs({ role: 'writer', region: CITY });
  const due = async () =>
    (await client.get('/api/calendar/due-day?from=2027-09-30&count=1&unit=working-day')).json();
  expect(await due()).toEqual({ dueOn: '2027-10-01', isProvisional: true });
  expect((await client.post('/api/calendar/arrangements', NATIONAL_DAY)).statusCode).toBe(200);
  expect((await client.post('/api/calendar/years', { year: 2027 })).statusCode).toBe(200);
  expect(await due()).toEqual({ dueOn: '2027-10-08', isProvisional: false });
  const backToTheWeek = { ...NATIONAL_DAY, kind: 'week', name: '' };
  expect((await client.post('/api/calendar/arrangements', backToTheWeek)).statusCode).toBe(200);
  expect(await due()).toMatchObject({ dueOn: '2027-10-01' });
  const acts = await system.everywhere((tx) =>
    tx.selectFrom('act').select('kind').where('account_id', '=', client.accountId).orderBy('id').execute(),
  );
  expect(acts.map(({ kind }) => kind)).toEqual([
    'calendar.arrange',
    'calendar.enter-year',
    'calendar.arrange',
  ]);
});

test('days the wrong way round, without a name or by the hundred are refused and change nothing', async () => {
  const client = await house.signInAs({ role: 'writer', region: CITY });
  const refused = async (change: object) => {
    const answer = await client.post('/api/calendar/arrangements', { ...NATIONAL_DAY, ...change });
    expect(answer.statusCode).toBe(400);
    return answer.json().message;
  };
  expect(await refused({ to: '2027-09-01' })).toContain('早于');
  expect(await refused({ name: ' ' })).toContain('名称');
  expect(await refused({ to: '2028-10-07' })).toContain('31');
  expect((await client.get('/api/calendar/2027')).json().days).toEqual([]);
});

test('the same request sent twice is one act', async () => {
  const client = await house.signInAs({ role: 'writer', region: CITY });
  const request = {
    method: 'POST' as const,
    url: '/api/calendar/years',
    payload: { year: 2028 },
    headers: { 'idempotency-key': crypto.randomUUID() },
  };
  const answers = await Promise.all([client.send(request), client.send(request)]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  const acts = await system.everywhere((tx) =>
    tx.selectFrom('act').select('id').where('account_id', '=', client.accountId).execute(),
  );
  expect(acts).toHaveLength(1);
});
